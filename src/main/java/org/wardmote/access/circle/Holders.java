package org.wardmote.access.circle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardmote.access.Actions;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Agencies;
import org.wardmote.access.member.Viewers;
import org.wardmote.govuk.Option;

/** Who may be given a place: each member of the partnership, and each agency as a whole. */
@Component
class Holders {

    private final Viewers viewers;
    private final Agencies agencies;

    Holders(Viewers viewers, Agencies agencies) {
        this.viewers = viewers;
        this.agencies = agencies;
    }

    /** By agency, everyone of it first. */
    List<Option> options() {
        Map<String, List<Option>> byAgency = new TreeMap<>();
        agencies.all()
                .forEach(agency -> byAgency.computeIfAbsent(agency.name(), absent -> new ArrayList<>())
                        .add(Option.of("agency:" + agency.id(), "Everyone of " + agency.name())));
        viewers.all().stream()
                .sorted(Comparator.comparing(Viewer::name))
                .forEach(viewer -> byAgency.computeIfAbsent(viewer.agencyName(), absent -> new ArrayList<>())
                        .add(Option.of("member:" + viewer.id(), viewer.name() + ", " + viewer.agencyName())));
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a member or an agency")));
        byAgency.values().forEach(options::addAll);
        return options;
    }

    /** Those of a viewer's agency, themselves left out, whose roles let them lead. */
    List<Option> colleagues(Viewer viewer) {
        return viewers.all().stream()
                .filter(one -> one.agency() != null && one.agency().equals(viewer.agency()))
                .filter(one -> one.may(Actions.WRITE_MATTERS) && !Objects.equals(one.id(), viewer.id()))
                .map(one -> Option.of(String.valueOf(one.id()), one.name()))
                .toList();
    }

    /** The agency of a holder as a form names them; empty when there is none. */
    String agencyOf(String holder) {
        if (holder.startsWith("agency:")) {
            return holder.substring("agency:".length());
        }
        return viewers.all().stream()
                .filter(viewer -> holder.equals("member:" + viewer.id()))
                .map(viewer -> String.valueOf(viewer.agency()))
                .findFirst()
                .orElse("");
    }

    /** Those whom a circle lets in or might: with a place, of an agency that has one, or in an emergency. */
    List<Viewer> of(List<Place> places, List<Emergencies.Emergency> uses) {
        return viewers.all().stream()
                .filter(viewer -> places.stream().anyMatch(place -> isFor(place, viewer))
                        || uses.stream().anyMatch(use -> isOf(use, viewer)))
                .sorted(Comparator.comparing(Viewer::agencyName).thenComparing(Viewer::name))
                .toList();
    }

    private static boolean isOf(Emergencies.Emergency use, Viewer viewer) {
        return viewer.id() != null && use.member().equals(viewer.id().value());
    }

    private static boolean isFor(Place place, Viewer viewer) {
        UUID member = place.member();
        return member == null
                ? viewer.agency() != null
                        && place.agency().equals(viewer.agency().value())
                : viewer.id() != null && member.equals(viewer.id().value());
    }
}
