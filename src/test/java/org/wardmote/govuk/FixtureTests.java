package org.wardmote.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Our components print what GOV.UK Frontend's print, for each fixture that it publishes (MIT licence) and each option that
 * we take. What we do not take stands in {@link #UNSUPPORTED}, and nowhere else.
 */
class FixtureTests {

    /**
     * What no template of ours takes: attributes that it does not know, which JTE does not let it print; the inside of form
     * groups; and nothing ({@code false}, {@code null}) in place of something.
     */
    private static final Set<String> NEVER = Set.of("attributes", "formGroup", "(nothing)");

    /**
     * What single components do not take besides, because no page needs it. GOV.UK's own header and footer are not ours to
     * show (the crown and the Royal Arms); accordion, character count, cookie banner, exit this page, feedback, language
     * navigation and tabs are not built.
     */
    private static final Map<String, Set<String>> UNSUPPORTED = Map.ofEntries(
            Map.entry("breadcrumbs", Set.of("items.html")),
            Map.entry("checkboxes", Set.of("items.label")),
            Map.entry("error-summary", Set.of("errorList.html")),
            Map.entry(
                    "file-upload",
                    Set.of(
                            "chooseFilesButtonText",
                            "dropInstructionText",
                            "enteredDropZoneText",
                            "javascript",
                            "leftDropZoneText",
                            "multipleFilesChosenText",
                            "noFileChosenText",
                            "value",
                            "wrapperAttributes",
                            "wrapperClasses")),
            Map.entry("input", Set.of("inputWrapper")),
            Map.entry("notification-banner", Set.of("titleHtml")),
            Map.entry("panel", Set.of("actions")),
            Map.entry(
                    "password-input",
                    Set.of(
                            "hidePasswordAriaLabelText",
                            "hidePasswordText",
                            "passwordHiddenAnnouncementText",
                            "passwordShownAnnouncementText",
                            "showPasswordAriaLabelText",
                            "showPasswordText")),
            Map.entry("radios", Set.of("items.label")),
            Map.entry("service-navigation", Set.of("navigation.html", "slots")));

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Content.class, new RawHtml()))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final List<Fixture> FIXTURES = fixtures();

    private final TemplateEngine templates = Pages.compiledTemplates();

    record Fixture(String component, String name, JsonNode options, String html) {
        String template() {
            StringBuilder camel = new StringBuilder();
            String ours = component.equals("generic-header") ? "header" : component;
            for (String part : ours.split("-")) {
                camel.append(camel.isEmpty() ? part : part.substring(0, 1).toUpperCase() + part.substring(1));
            }
            return camel.toString();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachComponentPrintsWhatGovukFrontendPrints() {
        return FIXTURES.stream()
                .filter(fixture -> unknown(fixture).isEmpty())
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.component() + ": " + fixture.name(),
                        () -> assertThat(Markup.normal(print(fixture))).isEqualTo(Markup.normal(fixture.html()))));
    }

    @Test
    void theOptionsThatWeDoNotTakeAreThoseOfTheList() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Fixture fixture : FIXTURES) {
            found.computeIfAbsent(fixture.component(), c -> new TreeSet<>()).addAll(unknown(fixture));
        }
        found.values().forEach(paths -> paths.removeIf(path -> NEVER.contains(path.replaceAll(".*\\.", ""))));
        found.values().removeIf(Set::isEmpty);
        assertThat(found).isEqualTo(new TreeMap<>(UNSUPPORTED));
    }

    @Test
    void aDifferenceInMarkupIsSeen() {
        assertThat(Markup.normal("<p  class=\"a b\">Tom &amp; co</p>"))
                .isEqualTo(Markup.normal("<p class='b a'> Tom & co </p>"))
                .isNotEqualTo(Markup.normal("<p class=\"a\">Tom &amp; co</p>"))
                .isNotEqualTo(Markup.normal("<p class=\"a b\">Tom</p>"));
    }

    @Test
    void mostFixturesAreCompared() {
        long compared =
                FIXTURES.stream().filter(fixture -> unknown(fixture).isEmpty()).count();
        assertThat(compared * 100 / FIXTURES.size()).isGreaterThanOrEqualTo(80);
    }

    private String print(Fixture fixture) {
        Map<String, Object> parameters = new HashMap<>();
        types(fixture).forEach((name, type) -> {
            JsonNode value = fixture.options().get(name.equals("forId") ? "for" : name);
            if (value != null) {
                parameters.put(
                        name, JSON.convertValue(value, JSON.getTypeFactory().constructType(type)));
            }
        });
        StringOutput output = new StringOutput();
        templates.render("govuk/" + fixture.template() + ".jte", parameters, output);
        return output.toString();
    }

    private static Set<String> unknown(Fixture fixture) {
        Map<String, Type> types = types(fixture);
        Set<String> found = new TreeSet<>();
        fixture.options().properties().forEach(option -> {
            Type type = types.get(option.getKey().equals("for") ? "forId" : option.getKey());
            if (type == null) {
                found.add(option.getKey());
            } else {
                unknown(option.getValue(), type, option.getKey(), found);
            }
        });
        return found;
    }

    private static void unknown(JsonNode value, Type type, String path, Set<String> found) {
        if (type instanceof ParameterizedType listOf && listOf.getRawType() == List.class) {
            if (!value.isArray()) {
                found.add(path + ".(nothing)");
            }
            value.forEach(each -> unknown(each, listOf.getActualTypeArguments()[0], path, found));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            if (!value.isObject()) {
                found.add(path + ".(nothing)");
            }
            Map<String, Type> parts = new HashMap<>();
            for (RecordComponent part : record.getRecordComponents()) {
                parts.put(part.getName(), part.getGenericType());
            }
            value.properties().forEach(option -> {
                Type known = parts.get(option.getKey());
                if (known == null) {
                    found.add(path + "." + option.getKey());
                } else {
                    unknown(option.getValue(), known, path + "." + option.getKey(), found);
                }
            });
        } else if (type == Content.class && !value.isString()) {
            found.add(path + ".(nothing)");
        }
    }

    /** The parameters of a template with their types, from the method that it was compiled to. */
    private static Map<String, Type> types(Fixture fixture) {
        try {
            String simple = "Jte" + fixture.template() + "Generated";
            Method render = Arrays.stream(
                            Class.forName("org.wardmote.govuk." + simple).getMethods())
                    .filter(method -> method.getName().equals("render"))
                    .findFirst()
                    .orElseThrow();
            Map<String, Type> types = new LinkedHashMap<>();
            for (Parameter parameter : render.getParameters()) {
                if (!parameter.getName().startsWith("jte")) {
                    types.put(parameter.getName(), parameter.getParameterizedType());
                }
            }
            return types;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("No template for " + fixture.component(), e);
        }
    }

    private static List<Fixture> fixtures() {
        try (InputStream in = FixtureTests.class.getResourceAsStream("/govuk/fixtures.json")) {
            return JSON.readTree(in)
                    .get("fixtures")
                    .valueStream()
                    .map(node -> new Fixture(
                            node.get("component").asString(),
                            node.get("name").asString(),
                            node.get("options"),
                            node.get("html").asString()))
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class RawHtml extends ValueDeserializer<Content> {
        @Override
        public Content deserialize(JsonParser parser, DeserializationContext context) {
            String html = parser.getString();
            return output -> output.writeContent(html);
        }
    }
}
