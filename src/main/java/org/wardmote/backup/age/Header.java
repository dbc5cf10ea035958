package org.wardmote.backup.age;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.wardmote.backup.age.AgeKey.Stanza;

/** The lines with which a file begins: its version, who can open it, and a MAC that holds them together. */
final class Header {

    private static final String VERSION = "age-encryption.org/v1\n";
    private static final int LINE = 64;
    private static final int LONGEST = 4096;

    private Header() {}

    static byte[] write(AgeKey key, byte[] fileKey) {
        Stanza stanza = key.wrap(fileKey);
        String body = Primitives.base64(stanza.body());
        StringBuilder text = new StringBuilder(VERSION)
                .append("-> ")
                .append(stanza.arguments())
                .append('\n');
        for (int at = 0; at <= body.length(); at += LINE) {
            text.append(body, at, Math.min(body.length(), at + LINE)).append('\n');
        }
        text.append("---");
        String mac = Primitives.base64(mac(fileKey, text.toString()));
        return text.append(' ').append(mac).append('\n').toString().getBytes(US_ASCII);
    }

    /** Reads a header with one stanza, as {@link #write} makes it; answers with the file's key. */
    static byte[] read(AgeKey key, InputStream in) throws IOException {
        StringBuilder text = new StringBuilder(line(in));
        if (!text.toString().equals(VERSION)) {
            throw new NotOpened("it does not begin as a sealed part does");
        }
        String arguments = line(in);
        text.append(arguments);
        StringBuilder body = new StringBuilder();
        String line = line(in);
        while (line.length() == LINE + 1) {
            body.append(line, 0, LINE);
            text.append(line);
            line = line(in);
        }
        body.append(line.strip());
        text.append(line);
        String end = line(in);
        if (!arguments.startsWith("-> ") || !end.startsWith("--- ")) {
            throw new NotOpened("its header is damaged");
        }
        byte[] fileKey =
                key.unwrap(new Stanza(arguments.substring(3).stripTrailing(), Primitives.base64(body.toString())));
        if (fileKey == null) {
            throw new NotOpened("it was sealed in another way");
        }
        byte[] mac = Primitives.base64(end.substring(4).stripTrailing());
        if (!MessageDigest.isEqual(mac, mac(fileKey, text + "---"))) {
            throw new NotOpened("its header was changed");
        }
        return fileKey;
    }

    private static byte[] mac(byte[] fileKey, String text) {
        return Primitives.hmac(Primitives.hkdf(fileKey, new byte[0], "header"), text.getBytes(US_ASCII));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int letter;
        do {
            letter = in.read();
            if (letter < 0 || line.length() > LONGEST) {
                throw new NotOpened("its header is cut off");
            }
            line.append((char) letter);
        } while (letter != '\n');
        return line.toString();
    }
}
