package org.wardmote.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * The sessions that the database keeps, as read at most a minute ago: a page neither reads its session anew nor writes that
 * it was used. A change goes to the database at once and is read from there again. That a session still stands is not told
 * from here: {@link Recognition} asks the database at each request, together with who its member is now.
 *
 * @param <S> the session that the database keeps
 */
final class RecentSessions<S extends Session> implements FindByIndexNameSessionRepository<RecentSession<S>> {

    private static final Duration READ_AGAIN = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final FindByIndexNameSessionRepository<S> kept;
    private final Clock clock;
    private final Cache<String, MapSession> seen =
            Caffeine.newBuilder().expireAfterWrite(READ_AGAIN).maximumSize(MOST).build();

    /** @param clock the one by which the library that keeps the sessions ends them */
    RecentSessions(FindByIndexNameSessionRepository<S> kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public RecentSession<S> createSession() {
        return new RecentSession<>(kept.createSession());
    }

    /** Only a session in which somebody is signed in is kept in mind: the others live for minutes and change at each step. */
    @Override
    public @Nullable RecentSession<S> findById(String id) {
        AtomicReference<@Nullable S> unseen = new AtomicReference<>();
        MapSession found = seen.get(id, wanted -> read(wanted, unseen));
        if (found != null) {
            return new RecentSession<>(found, () -> kept.findById(id));
        }
        S session = unseen.get();
        return session == null ? null : new RecentSession<>(session);
    }

    private @Nullable MapSession read(String id, AtomicReference<@Nullable S> unseen) {
        S session = kept.findById(id);
        if (session == null || session.getAttribute(Presence.NAME) == null) {
            unseen.set(session);
            return null;
        }
        session.setLastAccessedTime(clock.instant());
        kept.save(session);
        return new MapSession(session);
    }

    @Override
    public void save(RecentSession<S> session) {
        S changed = session.changed();
        if (changed != null) {
            kept.save(changed);
            seen.invalidate(session.foundAs());
            seen.invalidate(changed.getId());
        }
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
        seen.invalidate(id);
    }

    @Override
    public Map<String, RecentSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        Map<String, RecentSession<S>> found = new HashMap<>();
        kept.findByIndexNameAndIndexValue(index, value)
                .forEach((id, session) -> found.put(id, new RecentSession<>(session)));
        return found;
    }
}
