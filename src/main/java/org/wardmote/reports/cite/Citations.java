package org.wardmote.reports.cite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every citation of a paper, in its order.
 *
 * @param paper the name of its file
 * @param frozenAt when they were frozen; null while the paper is a draft
 */
public record Citations(String paper, @Nullable Instant frozenAt, List<Citation> all) {

    public Citations {
        all = List.copyOf(all);
    }

    public static Citations none(String paper) {
        return new Citations(paper, null, List.of());
    }

    public Citations frozen(Instant at) {
        return new Citations(paper, at, all);
    }

    public Optional<Citation> find(String id) {
        return all.stream().filter(citation -> citation.id().equals(id)).findFirst();
    }

    /** What would be told otherwise by these than by earlier ones; what either has alone is no revision. */
    public List<Revised> since(Citations earlier) {
        List<Revised> revisions = new ArrayList<>();
        for (Citation now : all) {
            Optional<Citation> then = earlier.find(now.id());
            if (then.isPresent() && !then.get().words().equals(now.words())) {
                revisions.add(new Revised(then.get(), now));
            }
        }
        return revisions;
    }

    public byte[] toJson() {
        return CitationsFile.write(this);
    }

    /** Reads what {@link #toJson} wrote; throws {@link IllegalArgumentException} on anything else. */
    public static Citations fromJson(byte[] json) {
        return CitationsFile.read(json);
    }
}
