package org.wardmote.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A session for one request: as it was read lately, until the request changes it, which is done to the session that the
 * database keeps. What is changed in a session that was ended meanwhile is lost with it.
 *
 * @param <S> the session that the database keeps
 */
final class RecentSession<S extends Session> implements Session {

    private final String foundAs;
    private final Supplier<? extends @Nullable S> kept;
    private Session read;
    private @Nullable S changed;

    /** One that was read for this request, or is new. */
    RecentSession(S session) {
        this.foundAs = session.getId();
        this.kept = () -> session;
        this.read = session;
        this.changed = session;
    }

    /** One that was read a while ago, and where to read it again should it be changed. */
    RecentSession(MapSession seen, Supplier<? extends @Nullable S> kept) {
        this.foundAs = seen.getId();
        this.kept = kept;
        this.read = seen;
    }

    /** The id by which the request asked for it. */
    String foundAs() {
        return foundAs;
    }

    /** What is to be saved; null when the request changed nothing. */
    @Nullable
    S changed() {
        return changed;
    }

    private void change(Consumer<S> change) {
        S session = changed == null ? kept.get() : changed;
        if (session != null) {
            changed = session;
            read = session;
            change.accept(session);
        }
    }

    @Override
    public String getId() {
        return read.getId();
    }

    @Override
    public String changeSessionId() {
        change(Session::changeSessionId);
        return read.getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return read.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return read.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            change(session -> session.setAttribute(name, value));
        }
    }

    @Override
    public void removeAttribute(String name) {
        change(session -> session.removeAttribute(name));
    }

    @Override
    public Instant getCreationTime() {
        return read.getCreationTime();
    }

    /** Written when the session is read from the database, and not by each page that is opened with it. */
    @Override
    public void setLastAccessedTime(Instant moment) {
        if (changed != null) {
            changed.setLastAccessedTime(moment);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return read.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        change(session -> session.setMaxInactiveInterval(interval));
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return read.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return read.isExpired();
    }
}
