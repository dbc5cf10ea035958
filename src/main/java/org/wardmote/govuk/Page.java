package org.wardmote.govuk;

/**
 * What a controller answers a person with: a template, and the one record that it prints.
 *
 * <p>A template stands at {@code templates/<its record's package>/<name>.jte} and takes two parameters, {@code @param
 * Frame frame} and {@code @param …Page page}. It is compiled into the package of its record, so the record can stay
 * package-private.
 *
 * @param template the template's place under {@code templates/}, without {@code .jte}: {@code statistics/explore/area}
 * @param record what the template prints, each field ready to print
 * @param status the HTTP status, 200 unless a form comes back with problems or an error is told
 */
public record Page(String template, Object record, int status) {

    public static Page of(String template, Object record) {
        return new Page(template, record, 200);
    }

    /** A form that comes back with problems: 422, so that neither caches nor scripts take it for success. */
    public static Page refused(String template, Object record) {
        return new Page(template, record, 422);
    }

    public Page withStatus(int other) {
        return new Page(template, record, other);
    }
}
