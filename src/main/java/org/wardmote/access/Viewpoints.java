package org.wardmote.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the database who asks, before anything guarded is asked of it: each transaction has one viewpoint, and the
 * policies on what circles guard answer from it. Without one they answer nothing.
 */
@Repository
public class Viewpoints {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Decisions decisions;
    private final Clock clock;

    Viewpoints(JdbcClient jdbc, TransactionTemplate transaction, Decisions decisions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Works in one transaction as a viewer sees it, one circle at a time. */
    public <T> T as(Viewer viewer, Supplier<T> work) {
        return within(viewer, false, now -> work.get());
    }

    /** The same for whoever changes something: with the moment that the whole transaction goes by. */
    public <T> T as(Viewer viewer, Function<Instant, T> work) {
        return within(viewer, false, work);
    }

    /** The same for a list: the viewer's circles are asked for once, which is the cheaper the more rows there are. */
    public <T> T listing(Viewer viewer, Supplier<T> work) {
        return within(viewer, true, now -> work.get());
    }

    /**
     * Works for whoever manages privacy, in the caller's transaction or one of its own: until the work is done, the
     * database answers what is asked past circles. It opens no circle.
     *
     * @throws Refused when the viewer may not manage privacy
     */
    public <T> T forPrivacy(Viewer viewer, Supplier<T> work) {
        Decision decision = decisions.may(viewer, Actions.MANAGE_PRIVACY);
        if (!decision.allowed() || viewer.id() == null) {
            throw new Refused(decision.reason());
        }
        String who = viewer.id().toString();
        T done = transaction.execute(status -> {
            String before = workForPrivacy(who);
            T found = work.get();
            workForPrivacy(before);
            return found;
        });
        if (done == null) {
            throw new IllegalStateException("Work for privacy answers with something.");
        }
        return done;
    }

    /** From here on in this transaction; answers with what was told before. */
    private String workForPrivacy(String who) {
        String before = jdbc.sql("select coalesce(current_setting('wardmote.privacy', true), '')")
                .query(String.class)
                .single();
        jdbc.sql("select set_config('wardmote.privacy', ?, true)")
                .param(who)
                .query((row, index) -> "")
                .list();
        return before;
    }

    private <T> T within(Viewer viewer, boolean listing, Function<Instant, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A viewpoint begins its own transaction: ask from without one.");
        }
        T done = transaction.execute(status -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            tell(viewer, now, listing);
            return work.apply(now);
        });
        if (done == null) {
            throw new IllegalStateException("Work in a viewpoint answers with something.");
        }
        return done;
    }

    /** For this transaction alone: the settings end with it. */
    private void tell(Viewer viewer, Instant now, boolean listing) {
        jdbc.sql("""
                        select set_config('wardmote.viewer', ?, true), set_config('wardmote.agency', ?, true),
                               set_config('wardmote.moment', ?, true), set_config('wardmote.most', ?, true),
                               set_config('wardmote.listing', ?, true)
                        """)
                .params(
                        viewer.id() == null ? "" : viewer.id().toString(),
                        viewer.agency() == null ? "" : viewer.agency().value(),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC).toString(),
                        Integer.toString(decisions.most(viewer).number()),
                        listing ? "on" : "off")
                .query((row, index) -> "")
                .list();
    }
}
