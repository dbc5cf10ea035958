package org.wardmote.access.homepage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardmote.access.HomePanel;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Partnerships;
import org.wardmote.govuk.Fragments;
import org.wardmote.govuk.Page;

/** The home page: what each room has to tell whoever signs in. */
@Controller
class HomeController {

    private final ObjectProvider<HomePanel> panels;
    private final Partnerships partnerships;
    private final Fragments fragments;

    HomeController(ObjectProvider<HomePanel> panels, Partnerships partnerships, Fragments fragments) {
        this.partnerships = partnerships;
        this.panels = panels;
        this.fragments = fragments;
    }

    @GetMapping("/")
    Page home(Viewer viewer) {
        List<HomePage.Told> told = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .map(panel -> panel.panel(viewer))
                .flatMap(Optional::stream)
                .map(panel -> new HomePage.Told(panel.title(), fragments.fragment(panel.template(), panel.model())))
                .toList();
        String name = partnerships.find().map(Partnerships.Partnership::name).orElse("Your partnership");
        return Page.of("access/homepage/panels", new HomePage(name, told));
    }
}
