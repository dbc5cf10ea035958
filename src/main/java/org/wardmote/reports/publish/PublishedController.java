package org.wardmote.reports.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wardmote.access.PrintedTime;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Page;
import org.wardmote.reports.cite.Citations;
import org.wardmote.statistics.Period;

/** Published papers, for everyone. What is printed here was written when it was published; nothing is composed again. */
@Controller
class PublishedController {

    private final Publications publications;
    private final LaterData laterData;

    PublishedController(Publications publications, LaterData laterData) {
        this.publications = publications;
        this.laterData = laterData;
    }

    @GetMapping(PublishRoutes.PUBLISHED)
    Page index() {
        return Page.of(
                "reports/publish/published",
                new PublishedPage(publications.published().stream()
                        .map(issue -> new PublishedPage.Row(
                                issue.title(),
                                PublishRoutes.paper(issue.slug()),
                                OpenDays.day(issue.meeting()),
                                PrintedTime.day(issue.step().at()),
                                state(issue)))
                        .toList()));
    }

    private String state(Issue issue) {
        boolean superseded = publications.notices(issue.edition()).stream().anyMatch(one -> one.successor() != null);
        return superseded ? "Superseded" : issue.number() > 1 ? "Corrected" : "";
    }

    @GetMapping(PublishRoutes.PAPER)
    Page show(@PathVariable String slug) {
        List<Issue> issues = issues(slug);
        return Page.of("reports/publish/publishedPaper", paper(issues.get(0), issues));
    }

    @GetMapping(PublishRoutes.ISSUE)
    Page showIssue(@PathVariable String slug, @PathVariable String issue) {
        List<Issue> issues = issues(slug);
        return Page.of("reports/publish/publishedPaper", paper(issue(issues, issue), issues));
    }

    @GetMapping(PublishRoutes.NUMBERS)
    Page showNumbers(@PathVariable String slug) {
        Issue issue = issues(slug).get(0);
        Citations citations = citations(issue);
        PublishedNumbers numbers = new PublishedNumbers(laterData.of(issue, citations));
        return Page.of(
                "reports/publish/publishedNumbers",
                new PublishedNumbersPage(
                        issue.title(),
                        PublishRoutes.paper(slug),
                        citations.frozenAt() == null ? "" : PrintedTime.day(citations.frozenAt()),
                        PublishRoutes.file(issue, Printing.CITATIONS),
                        numbers.rows(citations.all(), false),
                        numbers.rows(citations.all(), true)));
    }

    private Citations citations(Issue issue) {
        return Citations.fromJson(part(issue, Printing.CITATIONS).bytes());
    }

    @GetMapping(PublishRoutes.FILE)
    ResponseEntity<byte[]> showFile(@PathVariable String slug, @PathVariable String issue, @PathVariable String file) {
        Issue found = issue(issues(slug), issue);
        PublishedPart part = part(found, file);
        String name = slug
                + (found.number() == 1 ? "" : "-issue-" + found.number())
                + part.name().replaceFirst("^[^.]*", "");
        // an issue's files never change, and a page of somebody's making never runs as ours
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, part.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + part.sha256() + "\"")
                .body(part.bytes());
    }

    private PublishedPaperPage paper(Issue issue, List<Issue> issues) {
        Issue newest = issues.get(0);
        List<Notice> notices = publications.notices(issue.edition());
        @Nullable
        Notice over = notices.stream()
                .filter(notice -> notice.successor() != null)
                .findFirst()
                .orElse(null);
        Optional<Issue> successor = over == null || over.successor() == null
                ? Optional.empty()
                : publications.issues(over.successor()).stream().findFirst();
        boolean old = issue.number() < newest.number();
        return new PublishedPaperPage(
                issue.title(),
                "For the meeting on " + OpenDays.day(issue.meeting()) + ". Published "
                        + PrintedTime.day(issue.step().at())
                        + (issue.number() > 1 ? ", issue " + issue.number() : "") + ".",
                new String(part(issue, Printing.BODY).bytes(), StandardCharsets.UTF_8),
                issue.inTime()
                        ? ""
                        : "This paper was published late. The chair of the meeting allowed it as a matter of urgency.",
                old ? "This is issue " + issue.number() + ". A later issue corrects it." : "",
                old ? PublishRoutes.paper(issue.slug()) : "",
                successor.map(Issue::title).orElse(""),
                successor.map(Issue::slug).map(PublishRoutes::paper).orElse(""),
                over == null ? "" : over.words(),
                notices.stream()
                        .filter(notice -> notice.successor() == null && notice.issue() <= issue.number())
                        .map(notice -> "Issue " + notice.issue() + ", "
                                + PrintedTime.day(notice.step().at()) + ": " + notice.words())
                        .toList(),
                downloads(issue),
                issues.size() == 1
                        ? List.of()
                        : issues.stream()
                                .map(each -> new PublishedPaperPage.Link(
                                        "Issue " + each.number() + ", "
                                                + PrintedTime.day(each.step().at()),
                                        PublishRoutes.issue(each)))
                                .toList(),
                old ? "" : PublishRoutes.NUMBERS.replace("{slug}", issue.slug()),
                old ? List.of() : later(issue),
                publications.seal(issue.id()).map(Publications.Seal::root).orElse(""));
    }

    private List<String> later(Issue issue) {
        return laterData.of(issue, citations(issue)).stream()
                .map(one -> one.figure().name() + " in " + one.figure().areaName() + ", "
                        + Period.parse(one.figure().period()).label() + ": " + PublishedNumbers.counted(one.figure())
                        + "; later data: " + PublishedNumbers.number(one.now()))
                .toList();
    }

    private List<PublishedPaperPage.Download> downloads(Issue issue) {
        return publications.parts(issue.id()).stream()
                .filter(part -> !part.name().equals(Printing.BODY))
                .map(part -> new PublishedPaperPage.Download(
                        label(part.name()), PublishRoutes.file(issue, part.name()), size(part.size()), part.sha256()))
                .toList();
    }

    private static String label(String name) {
        return switch (name) {
            case "paper.docx" -> "Word file";
            case "paper.pdf" -> "PDF";
            case "paper.html" -> "Web page to keep";
            case "paper.csv.zip" -> "Tables as CSV";
            case Printing.SEAL -> "Sealed paper, for wardmote verify";
            case Printing.CITATIONS -> "Numbers and their sources as JSON";
            default -> name;
        };
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " KB" : String.format(Locale.UK, "%.1f MB", bytes / 1e6);
    }

    private List<Issue> issues(String slug) {
        List<Issue> issues = publications.at(slug);
        if (issues.isEmpty()) {
            throw Failure.notFound();
        }
        return issues;
    }

    private static Issue issue(List<Issue> issues, String number) {
        return issues.stream()
                .filter(one -> Integer.toString(one.number()).equals(number))
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private PublishedPart part(Issue issue, String name) {
        return publications.part(issue.id(), name).orElseThrow(Failure::notFound);
    }
}
