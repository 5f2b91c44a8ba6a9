using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Generated;
using PolicySyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Where debuggers and stack traces say that generated code stands: at the words of the policy that it was made from.</summary>
public sealed class LineMappingTests
{
    private const string Fees = """
        policy Fees
            currency GBP

        request Loan {
            amount: money
            late: yes/no
            double: money is amount * 2
            decides fee: money = 0 GBP using sum
            decides handling: money = 0 GBP
        }

        rule Late for Loan {
            because "It costs us."
            when late and double > 1 GBP
            then fee is amount * 10
            except Small when amount < 2 GBP
                then allow
        }

        table Handling for Loan decides handling by amount {
            when < 5 GBP => 1 GBP
            otherwise    => amount * 3
        }

        """;

    public static TheoryData<string> Samples => new(Directory.GetFiles(Repository.PathOf("samples"), "*.svcpolicy", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void An_overflow_in_a_rule_shows_the_line_of_its_effect(OptimizationLevel optimization)
    {
        Assert.Equal(15, LineOf(optimization, "Amount = Money.Gbp(decimal.MaxValue / 4), Late = true"));
        Assert.Equal(7, LineOf(optimization, "Amount = Money.Gbp(decimal.MaxValue), Late = false"));
        Assert.Equal(20, LineOf(optimization, "Amount = Money.Gbp(decimal.MaxValue / 2.5m), Late = false"));
    }

    /// <summary>Every condition and every effect of a sample has one place to stop at, its own words from the first to the last; and there is no other, but for the outputs where what several give is put together.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_branch_of_a_sample_is_one_place_in_its_policy(string sample)
    {
        PolicyProject project = GeneratedPolicies.Bind([(sample, File.ReadAllText(Repository.PathOf(sample)))]);
        PolicySymbol policy = project.Policies[0];
        HashSet<string> outputs = [.. policy.Requests.SelectMany(r => r.Fields).Where(f => f.Kind == FieldKind.Output).Select(f => Place(policy.Tree, f.NameSpan))];
        List<string[]> decided = [];
        foreach ((_, var stops) in CompiledPolicies.Of(project, OptimizationLevel.Debug).Dump().Where(m => m.Method.EndsWith(".Decide", StringComparison.Ordinal)))
        {
            // The braces of the method are its own.
            Assert.Equal([0, stops.Length - 1], Enumerable.Range(0, stops.Length).Where(i => stops[i].File != sample));
            string[] places = [.. stops[1..^1].Select(stop => stop.Place).Where(place => !outputs.Contains(place))];

            // The compiler makes several points of one statement with a switch in it; they follow each other.
            decided.Add([.. places.Where((place, i) => i == 0 || place != places[i - 1])]);
        }

        Assert.All(decided, places => Assert.Equal(places.Distinct(), places));

        IEnumerable<RuleBody> rules = policy.Requests.SelectMany(r => r.Rules);
        string[] conditions = [.. rules.SelectMany(r => r.Root.WithExceptions()).Where(c => c.Condition is not null).Select(c => Place(policy.Tree, policy.Tree.SpanOf(c.Condition!.Syntax)))];
        string[] verdicts = [.. rules.SelectMany(r => r.Root.WithExceptions()).SelectMany(c => c.Effects).OfType<VerdictEffect>().Select(e => Place(policy.Tree, policy.Tree.SpanOf(e.Syntax)))];
        string[] all = [.. decided.SelectMany(places => places)];
        Assert.All(conditions, place => Assert.Contains(place, all));
        Assert.NotEmpty(verdicts.Intersect(all).DefaultIfEmpty(verdicts.Length == 0 ? "none" : null).OfType<string>());
        if (policy.Requests.Any(r => r.Rules.Length > 0))
        {
            Assert.NotEmpty(conditions);
        }
    }

    [Fact]
    public void Without_a_path_nothing_leads_anywhere() => Assert.DoesNotContain(
        GeneratedPolicies.Compile(Fees).Files, file => file.Source.Contains("#line", StringComparison.Ordinal));

    [Fact]
    public void A_path_that_a_directive_cannot_hold_leads_nowhere()
    {
        PolicyProject project = GeneratedPolicies.Bind([("/a\"b.svcpolicy", Fees)]);

        Assert.DoesNotContain(PolicyLint.Dsl.Emit.PolicyEmitter.EmitProject(project, "Mapped", static path => path), file => file.Source.Contains("b.svcpolicy\"", StringComparison.Ordinal) && file.Source.Contains("#line (", StringComparison.Ordinal));
        CompiledPolicies.Of(project, OptimizationLevel.Debug);
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug, "{0}")]
    [InlineData(OptimizationLevel.Release, "{0}")]
    [InlineData(OptimizationLevel.Debug, "<= weight")]
    public void An_overflow_in_a_row_of_a_large_table_shows_the_line_of_its_value(OptimizationLevel optimization, string first)
    {
        string rows = string.Concat(Enumerable.Range(0, 300).Select(i => $"        when {(i == 0 ? string.Format(System.Globalization.CultureInfo.InvariantCulture, first, i) : i.ToString(System.Globalization.CultureInfo.InvariantCulture))}, any => amount * {i + 2}\n"));
        string policy = $$"""
            policy Fees
                currency GBP
            request Loan {
                amount: money
                parcels: number
                weight: number = -1
                decides fee: money
            }
            table Fees for Loan decides fee by parcels, weight {
                first match
            {{rows}}        otherwise => amount
            }
            """;
        foreach (int row in (int[])[1, 40, 299])
        {
            Assert.Equal(11 + row, LineOf(optimization, $"Amount = Money.Gbp(decimal.MaxValue / 1.5m), Parcels = {row}", policy));
        }
    }

    private static int LineOf(OptimizationLevel optimization, string inputs, string policy = Fees)
    {
        PolicyProject project = GeneratedPolicies.Bind([("/policies/fees.svcpolicy", policy)]);
        CompiledPolicies compiled = CompiledPolicies.Of(project, optimization, $"using PolicyLint;\npublic static class Caller {{ public static void Ask() => System.GC.KeepAlive(Mapped.Policies.Fees.Decide(new Mapped.Policies.Fees.Loan {{ {inputs} }})); }}");
        MethodInfo ask = Assembly.Load(compiled.Assembly, compiled.Symbols).GetType("Caller")!.GetMethod("Ask")!;
        Exception thrown = Assert.Throws<TargetInvocationException>(() => ask.Invoke(null, null)).InnerException!;
        StackFrame frame = new StackTrace(thrown, fNeedFileInfo: true).GetFrames().First(f => f.GetMethod()?.Name == "Decide");

        Assert.True(thrown is OverflowException, thrown.ToString());
        Assert.Equal("/policies/fees.svcpolicy", frame.GetFileName());
        Assert.Contains($"/policies/fees.svcpolicy:line {frame.GetFileLineNumber()}", thrown.ToString(), StringComparison.Ordinal);
        return frame.GetFileLineNumber();
    }

    private static string Place(PolicySyntaxTree tree, TextSpan span)
    {
        LinePosition start = tree.Text.PositionOf(span.Start);
        LinePosition end = tree.Text.PositionOf(span.End);
        return FormattableString.Invariant($"({start.Line + 1},{start.Character + 1})-({end.Line + 1},{end.Character + 1})");
    }
}
