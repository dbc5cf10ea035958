package org.wardmote.backup;

/**
 * What the home page tells of backups.
 *
 * @param old whether one is due
 */
record BackupPanelPage(String sentence, boolean old) {}
