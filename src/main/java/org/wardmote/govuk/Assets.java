package org.wardmote.govuk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the styles, scripts and typeface of this build are served: a path that changes whenever any of them does. */
public final class Assets {

    /** The folder on the web, with a slash at its end: {@code /assets/1a2b3c4d/}. */
    public static final String PATH = "/assets/" + version() + "/";

    private Assets() {}

    /** Where one asset is: {@code Assets.at("wardmote.css")}. */
    public static String at(String file) {
        return PATH + file;
    }

    private static String version() {
        Properties manifest = new Properties();
        try (InputStream in = Assets.class.getResourceAsStream("/static/assets/manifest.properties")) {
            if (in == null) {
                throw new IllegalStateException("The assets were not built: see assets/README.md");
            }
            manifest.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return manifest.getProperty("version", "0");
    }
}
