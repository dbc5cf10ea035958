package org.wardmote.access.circle;

import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.wardmote.access.Viewer;
import org.wardmote.access.agreement.DemoAgreements;
import org.wardmote.access.agreement.Terms;
import org.wardmote.access.decide.DataFile;
import org.wardmote.access.member.Members;
import org.wardmote.access.member.Viewers;

/** The invented matters of {@code demo/sharing.yml}, begun and written in as their members would. */
@Component
class DemoMatters implements InitializingBean {

    private final DemoAgreements agreements;
    private final MatterWork work;
    private final Members members;
    private final Viewers viewers;
    private final Terms terms;

    DemoMatters(DemoAgreements agreements, MatterWork work, Members members, Viewers viewers, Terms terms) {
        this.agreements = agreements;
        this.work = work;
        this.members = members;
        this.viewers = viewers;
        this.terms = terms;
    }

    @Override
    public void afterPropertiesSet() {
        if (agreements.wasPut()) {
            DataFile.read("/demo/sharing.yml").parts("matters").forEach(this::put);
        }
    }

    private void put(DataFile said) {
        Viewer by = viewer(said.text("by"));
        MatterForm form = new MatterForm(
                said.text("title"),
                said.text("summary"),
                said.text("purpose"),
                said.text("data-class"),
                said.text("regime"),
                said.text("gateway"),
                said.text("marking"),
                said.text("ground"),
                null);
        if (!form.problems(terms).isEmpty()) {
            throw new IllegalStateException(said.where() + ": " + form.problems(terms));
        }
        UUID matter = work.begin(by, form, null);
        said.texts("notes").forEach(note -> work.note(by, matter, note));
        for (DataFile place : said.parts("places")) {
            boolean ofMember = place.said().containsKey("member");
            Viewer holder = ofMember ? viewer(place.text("member")) : by;
            work.give(
                    by,
                    matter,
                    new PlaceForm(
                            ofMember ? "member:" + holder.id() : "agency:" + place.text("agency"),
                            place.text("level"),
                            place.text("ground"),
                            "",
                            "",
                            ""),
                    ofMember ? holder.name() : "Everyone of " + place.text("agency"));
        }
    }

    private Viewer viewer(String email) {
        return members.findByEmail(email)
                .flatMap(member -> viewers.of(member.id()))
                .orElseThrow(() -> new IllegalStateException("demo/members.yml has no " + email));
    }
}
