import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;

/**
 * Times a district comparison in a process that is warm, as the web application is: the whole answer, ranks, tests and
 * words too, from the lake's files each time. Prints the first answer's time and the median and worst of the others.
 *
 * <p>java -cp CLASSES bench/CompareWarm.java LAKE PERIOD AGAINST [RUNS]
 */
public final class CompareWarm {

    public static void main(String[] args) {
        int runs = args.length > 3 ? Integer.parseInt(args[3]) : 30;
        long start = System.nanoTime();
        try (Lake lake = Lake.open(Path.of(args[0]), Clock.systemUTC())) {
            Places places = Places.of(lake);
            Statistics statistics = Statistics.of(lake, places, List.of());
            Question question = new Question(
                    new IndicatorId("total-crime"),
                    Question.Rows.AREAS,
                    AreaLevel.DISTRICT,
                    List.of(),
                    Period.parse(args[1]),
                    Period.parse(args[2]),
                    null,
                    Population.Base.RESIDENTS,
                    null,
                    true);
            System.out.printf("opened             %8.1f ms%n", since(start));
            start = System.nanoTime();
            Comparison comparison = statistics.compare(question);
            System.out.printf("first answer       %8.1f ms, %d rows%n", since(start), comparison.rows().size());
            double[] times = new double[runs];
            for (int i = 0; i < runs; i++) {
                start = System.nanoTime();
                statistics.compare(question);
                times[i] = since(start);
            }
            double[] last = Arrays.copyOfRange(times, runs / 3, runs);
            Arrays.sort(last);
            System.out.printf("warm answer, median%8.1f ms%n", last[last.length / 2]);
            System.out.printf("warm answer, best  %8.1f ms%n", last[0]);
            System.out.printf("warm answer, worst %8.1f ms%n", last[last.length - 1]);
            double[] others = statistics.indicators().stream()
                    .filter(other -> other.parts().isEmpty() && !other.id().equals(question.indicator()))
                    .mapToDouble(other -> time(statistics, question, other.id()))
                    .filter(time -> time > 0)
                    .sorted()
                    .toArray();
            System.out.printf("warm, never asked, median%8.1f ms%n", others[others.length / 2]);
        }
    }

    /** The time of a first asking of another indicator; 0 where the source does not count it. */
    private static double time(Statistics statistics, Question like, IndicatorId other) {
        Question asked = new Question(
                other,
                like.rows(),
                like.level(),
                like.areas(),
                like.period(),
                like.against(),
                null,
                like.base(),
                "police-street",
                true);
        long start = System.nanoTime();
        try {
            return statistics.compare(asked).rows().isEmpty() ? 0 : since(start);
        } catch (Refusal refusal) {
            return 0;
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
