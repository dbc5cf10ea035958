package org.wardmote.reports.proofread;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was found, for programs; its fields may grow in number, and none changes its meaning within a format. */
final class JsonProof {

    private static final int FORMAT = 1;

    private JsonProof() {}

    static String of(Proofread proofread) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("format", FORMAT);
        answer.put("paper", proofread.reading().name());
        answer.put("clean", proofread.clean());
        answer.put("tables", proofread.tables().size());
        answer.put("slips", proofread.slips().stream().map(JsonProof::slip).toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(answer)
                + "\n";
    }

    private static Map<String, Object> slip(Slip slip) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", slip.kind());
        fields.put("severity", slip.severity().name().toLowerCase(Locale.ROOT));
        fields.put("page", slip.place().page());
        fields.put("line", slip.place().line());
        fields.put("paragraph", slip.place().paragraph());
        fields.put("section", slip.place().section());
        fields.put("quote", slip.quote());
        fields.put("words", slip.words());
        fields.put("evidence", slip.evidence());
        fields.put("mend", slip.mend());
        return fields;
    }
}
