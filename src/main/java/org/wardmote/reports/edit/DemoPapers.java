package org.wardmote.reports.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardmote.access.Viewer;

/** The paper of the demonstration: put into an empty record when Wardmote is told to, and nowhere else. */
@Component
class DemoPapers implements InitializingBean {

    private static final String FOLDER = "/demo/papers/";
    private static final String PAPER = "mid-year-2019-20";

    private final boolean wanted;
    private final Papers papers;
    private final Editing editing;

    DemoPapers(@Value("${wardmote.demo:false}") boolean wanted, Papers papers, Editing editing) {
        this.wanted = wanted;
        this.papers = papers;
        this.editing = editing;
    }

    @Override
    public void afterPropertiesSet() {
        if (!wanted || !papers.all().isEmpty()) {
            return;
        }
        editing.begin(
                new Viewer(null, "The demonstration", null, "", Set.of(), Set.of()),
                "Mid-year progress and performance report",
                new Editing.Written(read(PAPER + ".md"), read(PAPER + ".implications.yml")),
                "The paper of October 2019, written again in the paper's language",
                null);
    }

    private static String read(String name) {
        try (InputStream in = DemoPapers.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The demonstration has no " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
