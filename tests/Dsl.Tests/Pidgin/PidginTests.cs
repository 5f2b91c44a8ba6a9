using Pidgin;
using Pidgin.Configuration;

namespace PolicyLint.Dsl.Tests.Pidgin;

/// <summary>What the grammar relies on in Pidgin's contract.</summary>
public sealed class PidginTests
{
    [Fact]
    public void Map_runs_its_parsers_in_order_and_hands_over_their_results()
    {
        Parser<int, string> parser = Parser.Map((a, b, c) => $"{a} {b} {c}", new Next(), new Next(), Parser<int>.Return("end"));
        Assert.Equal("1 2 end", parser.ParseOrThrow([1, 2, 3]));
    }

    [Fact]
    public void Map_fails_where_a_parser_fails() =>
        Assert.Throws<ParseException>(() => Parser.Map((a, b) => a + b, new Next(), new Next()).ParseOrThrow([1]));

    [Fact]
    public void Rec_makes_its_parser_once_when_it_is_run()
    {
        int made = 0;
        Parser<int, int> parser = Parser.Rec(() =>
        {
            made++;
            return new Next();
        });
        Assert.Equal(0, made);
        Assert.Equal(3, Parser.Map((a, b) => a + b, parser, parser).ParseOrThrow([1, 2]));
        Assert.Equal(1, made);
    }

    [Fact]
    public void A_run_carries_its_configuration_and_stops_at_the_end()
    {
        var mine = new Mine();
        var probe = new Probe();
        Assert.Equal((3L, false), probe.ParseOrThrow([1, 2, 3], mine));
        Assert.Same(mine, probe.Seen);
        probe.ParseOrThrow([1, 2, 3]);
        Assert.Same(DefaultConfiguration<int>.Instance, probe.Seen);
    }

    private sealed class Mine : DefaultConfiguration<int>;

    private sealed class Next : Parser<int, int>
    {
        public override bool TryParse(ref ParseState<int> state, ref PooledList<Expected<int>> expecteds, out int result)
        {
            bool has = state.HasCurrent;
            result = has ? state.Current : 0;
            state.Advance();
            return has;
        }
    }

    private sealed class Probe : Parser<int, (long Location, bool HasCurrent)>
    {
        public IConfiguration<int>? Seen { get; private set; }

        public override bool TryParse(ref ParseState<int> state, ref PooledList<Expected<int>> expecteds, out (long Location, bool HasCurrent) result)
        {
            Seen = state.Configuration;
            state.Advance(5);
            result = (state.Location, state.HasCurrent);
            return true;
        }
    }
}
