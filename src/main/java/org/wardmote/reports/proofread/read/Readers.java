package org.wardmote.reports.proofread.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Reads a paper in whichever of its formats it comes; each reader is loaded only when its format comes. */
public final class Readers {

    private static final String KINDS = "Give a DOCX, ODT, PDF, HTML, Markdown or text file.";

    private Readers() {}

    /** Reads a file; throws {@link UnreadableException} when it is none that can be read. */
    public static Reading read(Path file) throws IOException {
        Limits.bytes(Files.size(file));
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** Reads bytes under a name, whose ending tells the format where the bytes do not. */
    public static Reading read(String name, byte[] bytes) {
        Limits.bytes(bytes.length);
        if (bytes.length == 0) {
            throw new UnreadableException("The file is empty. " + KINDS);
        }
        if (begins(bytes, "%PDF-")) {
            return PdfReader.read(name, bytes);
        }
        if (begins(bytes, "PK\u0003\u0004")) {
            return packed(name, bytes);
        }
        if (bytes[0] == (byte) 0xD0 && bytes.length > 3 && bytes[1] == (byte) 0xCF) {
            throw new UnreadableException("This is a Word file of the kind before 2007. Save it as .docx.");
        }
        if (begins(bytes, "{\\rtf")) {
            throw new UnreadableException("This is rich text (RTF). Save it as .docx or .odt.");
        }
        return text(name, decode(bytes));
    }

    private static boolean begins(byte[] bytes, String magic) {
        return bytes.length >= magic.length()
                && new String(bytes, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static Reading packed(String name, byte[] bytes) {
        Set<String> parts = new HashSet<>(DocxReader.PARTS);
        parts.addAll(OdtReader.PARTS);
        Packed packed = Packed.of(bytes, parts);
        if (packed.has("word/document.xml")) {
            return DocxReader.read(name, packed);
        }
        if (packed.has("content.xml")) {
            return OdtReader.read(name, packed);
        }
        throw new UnreadableException("This packed file holds no paper. " + KINDS);
    }

    private static Reading text(String name, String text) {
        String ending = name.toLowerCase(Locale.ROOT);
        String start = text.substring(0, Math.min(200, text.length())).strip().toLowerCase(Locale.ROOT);
        if (ending.matches(".*\\.x?html?") || start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return HtmlReader.read(name, text);
        }
        if (ending.matches(".*\\.(md|markdown)")) {
            return MarkdownReader.read(name, text);
        }
        return TextReader.read(name, text);
    }

    /** UTF-8, UTF-16 with its mark, or else the old code page of Windows; bytes that are no text are refused. */
    private static String decode(byte[] bytes) {
        boolean sixteen = bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        if (sixteen) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new UnreadableException("The file holds no text. " + KINDS);
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
