package org.wardmote.access.member;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardmote.access.AgencyId;
import org.wardmote.access.MemberId;
import org.wardmote.access.decide.DataFile;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** The invented members of {@code demo/members.yml}: put into an empty record when Wardmote is told to, and nowhere else. */
@Component
public class Demonstration implements InitializingBean {

    private final boolean wanted;
    private final Members members;
    private final Agencies agencies;
    private final Partnerships partnerships;
    private final Passwords passwords;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private @Nullable Cast cast;

    Demonstration(
            @Value("${wardmote.demo:false}") boolean wanted,
            Members members,
            Agencies agencies,
            Partnerships partnerships,
            Passwords passwords,
            Trail trail,
            Clock clock,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.members = members;
        this.agencies = agencies;
        this.partnerships = partnerships;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** An invented member, as far as somebody needs to know who tries Wardmote. */
    public record Player(String name, String email, String agency, List<String> roles) {}

    /** Everyone who is invented, and the password that they all have. */
    public record Cast(String partnership, String password, Map<String, String> agencies, List<Player> players) {}

    /** Who may be signed in as; null unless this is the demonstration. */
    public @Nullable Cast cast() {
        return cast;
    }

    @Override
    public void afterPropertiesSet() {
        boolean shown = partnerships
                .find()
                .map(Partnerships.Partnership::demonstration)
                .orElseGet(() -> wanted && members.none());
        if (!shown) {
            return;
        }
        Cast read = read();
        if (members.none()) {
            transaction.executeWithoutResult(status -> put(read));
        }
        cast = read;
    }

    private void put(Cast read) {
        Instant now = clock.instant();
        partnerships.foundDemonstration(read.partnership(), now);
        read.agencies().forEach((id, name) -> agencies.add(new AgencyId(id), name));
        // One hash for all: it is the same password, and hashing is slow on purpose.
        String hash = passwords.hash(read.password());
        for (Player player : read.players()) {
            MemberId id = new MemberId(UUID.nameUUIDFromBytes(player.email().getBytes(StandardCharsets.UTF_8)));
            members.add(id, player.name(), player.email(), new AgencyId(player.agency()), now);
            members.setPassword(id, hash, now);
            player.roles().forEach(role -> members.grant(id, role, now, "Wardmote"));
        }
        trail.write(
                Kind.COLLECTION,
                "Wardmote",
                null,
                "demonstration-founded",
                "partnership",
                read.players().size() + " invented members.");
    }

    private static Cast read() {
        DataFile file = DataFile.read("/demo/members.yml");
        List<Player> players = file.parts("members").stream()
                .map(said ->
                        new Player(said.text("name"), said.text("email"), said.text("agency"), said.texts("roles")))
                .toList();
        return new Cast(file.text("partnership"), file.text("password"), file.words("agencies"), players);
    }
}
