package org.wardmote.backup.age;

import org.jspecify.annotations.Nullable;

/** How the key of one file is wrapped in its header, and unwrapped again: a passphrase, or a pair of X25519 keys. */
public interface AgeKey {

    /** The stanza that wraps a file's key: its arguments and its body. */
    Stanza wrap(byte[] fileKey);

    /** The file's key, null when the stanza is of another kind. */
    byte @Nullable [] unwrap(Stanza stanza) throws NotOpened;

    /** One recipient's line in a header. */
    record Stanza(String arguments, byte[] body) {}
}
