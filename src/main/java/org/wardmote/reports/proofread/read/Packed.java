package org.wardmote.reports.proofread.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a packed file (DOCX, ODT) that are wanted, unpacked within limits and read without outside entities. */
final class Packed {

    private final Map<String, byte[]> parts = new HashMap<>();

    private Packed() {}

    static Packed of(byte[] bytes, Set<String> wanted) {
        Packed packed = new Packed();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                byte[] buffer = new byte[1 << 16];
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > Limits.MOST_UNPACKED_BYTES
                            || unpacked > (long) bytes.length * Limits.MOST_TIMES_PACKED + (1 << 20)) {
                        throw new UnreadableException("The file unpacks to far more than its size. Save the paper again"
                                + " from the program that made it.");
                    }
                    if (wanted.contains(entry.getName())) {
                        part.write(buffer, 0, read);
                    }
                }
                if (wanted.contains(entry.getName())) {
                    packed.parts.put(entry.getName(), part.toByteArray());
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw damaged(e);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
        return packed;
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /** A part as XML; an empty document when the file has no such part. */
    XMLStreamReader xml(String part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            InputStream in = new ByteArrayInputStream(
                    parts.getOrDefault(part, "<none/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            return factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    static UnreadableException damaged(Exception e) {
        return new UnreadableException(
                "The file is damaged, or is not of the kind that its name says. Save it again from the program that made"
                        + " it.",
                e);
    }
}
