package org.wardmote.reports.compose;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one expression by Handlebars' grammar. None of Handlebars' own helpers is there, nothing of Java can be reached
 * from an expression, and no file is ever read: an expression is a name with values, and nothing more.
 */
final class Reader {

    private static final Pattern BEGINS = Pattern.compile("[a-z][a-z0-9-]*(\\s.*)?", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("([A-Za-z][\\w-]*)\\s*=");

    private final Handlebars handlebars;
    private @Nullable Call read;
    private String text = "";
    private int line;
    private boolean exempt;

    Reader() {
        HelperRegistry none = new DefaultHelperRegistry();
        none.registerHelperMissing(this::take);
        handlebars = new Handlebars(new NoFiles())
                .with(none)
                .with(EscapingStrategy.NOOP)
                .infiniteLoops(false);
    }

    Call read(String inner, int onLine, boolean isExempt) {
        if (!BEGINS.matcher(inner).matches()) {
            throw new Slip(
                    "This is no expression: {{" + inner + "}}.",
                    "Write a name and its values, as in {{count \"total-crime\"}}.");
        }
        String bare = QUOTED.matcher(inner).replaceAll("\"\"");
        if (bare.indexOf('(') >= 0 || bare.indexOf('{') >= 0 || bare.indexOf('|') >= 0) {
            throw new Slip(
                    "An expression holds no other: {{" + inner + "}}.", "Write the value itself, in quotation marks.");
        }
        Set<String> names = new HashSet<>();
        Matcher name = NAME.matcher(bare);
        while (name.find()) {
            if (!names.add(name.group(1))) {
                throw new Slip("'" + name.group(1) + "' is given twice in {{" + inner + "}}.", "Give it once.");
            }
        }
        read = null;
        text = inner;
        line = onLine;
        exempt = isExempt;
        try {
            handlebars
                    .compileInline("{{" + inner + "}}")
                    .apply(Context.newBuilder(Map.of())
                            .resolver(MapValueResolver.INSTANCE)
                            .build());
        } catch (HandlebarsException e) {
            throw new Slip(
                    "This expression cannot be read: {{" + inner + "}}.",
                    "Put each value between straight quotation marks: area=\"Gravesham\".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (read == null) {
            throw new Slip("This expression cannot be read: {{" + inner + "}}.", "");
        }
        return read;
    }

    private CharSequence take(@Nullable Object first, Options options) {
        if (options.tagType == TagType.SUB_EXPRESSION) {
            throw new Slip("An expression holds no other.", "");
        }
        List<Object> values = new ArrayList<>();
        if (!(first instanceof Map)) {
            values.add(given(first, "The value"));
        }
        for (Object value : options.params) {
            values.add(given(value, "A value"));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        options.hash.forEach((name, value) -> named.put(name, given(value, "'" + name + "'")));
        read = new Call(text, line, exempt, options.helperName, List.copyOf(values), Map.copyOf(named));
        return "";
    }

    private Object given(@Nullable Object value, String what) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw new Slip(what + " in {{" + text + "}} is not in quotation marks.", "Write it as in area=\"Gravesham\".");
    }

    private static final class NoFiles extends AbstractTemplateLoader {
        @Override
        public TemplateSource sourceAt(String location) throws IOException {
            throw new FileNotFoundException("Nothing is read from files.");
        }
    }
}
