using System.Globalization;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Refactoring;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Policies;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Rules;

/// <summary>Who stops an analysis in the midst of it leaves nothing half done behind: whoever asks the same analysis next is answered as if nobody had.</summary>
public sealed class CancellationTests
{
    private const int Moments = 12;

    private readonly ITestOutputHelper _output;

    public CancellationTests(ITestOutputHelper output) => _output = output;

    public static TheoryData<string> Files => [.. Corpus.Names.Select(n => "tests/Corpus/" + n).Concat(["samples/Policies/hotel.svcpolicy", "samples/Policies/shop.svcpolicy", "samples/Policies/support.svcpolicy"])];

    /// <summary>Cancelled at a question of the analysis: what time a zone has is asked in the midst of rules, examples and comparisons.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void An_analysis_that_was_stopped_at_some_question_answers_like_a_fresh_one(string path)
    {
        int questions = 0;
        PolicyAnalysis fresh = Analysis(path, () => questions++);
        string[] expected = [.. Told(fresh, default)];
        int stopped = 0;
        for (int moment = 0; moment <= Moments; moment++)
        {
            using var source = new CancellationTokenSource();
            int left = questions * moment / Moments;
            PolicyAnalysis analysis = Analysis(path, () =>
            {
                if (left-- == 0)
                {
                    source.Cancel();
                }
            });
            if (left <= 0)
            {
                source.Cancel();
            }

            stopped += Stopped(analysis, source.Token);
            Assert.Equal(expected, Told(analysis, default));
        }

        _output.WriteLine($"{questions} questions; stopped {stopped} times");
        Assert.NotEqual(0, stopped);
    }

    /// <summary>Cancelled by somebody else, at any time.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void An_analysis_that_somebody_else_stops_answers_like_a_fresh_one(string path)
    {
        string[] expected = [.. Told(Analysis(path, static () => { }), default)];
        for (int moment = 0; moment < Moments; moment++)
        {
            using var source = new CancellationTokenSource();
            PolicyAnalysis analysis = Analysis(path, static () => { });
            source.CancelAfter(TimeSpan.FromMilliseconds(moment));
            Stopped(analysis, source.Token);
            Assert.Equal(expected, Told(analysis, default));
        }
    }

    private static PolicyAnalysis Analysis(string path, Action asked)
    {
        PolicyText text = PolicyText.From(File.ReadAllText(Repository.PathOf(path)), Path.GetFileName(path));
        return new PolicyAnalysis(PolicyProject.Bind([SyntaxTree.Parse(text)], name =>
        {
            asked();
            return PolicyAgreement.Zone(name);
        }));
    }

    /// <summary>Asks everything that can be stopped, and counts what was.</summary>
    private static int Stopped(PolicyAnalysis analysis, CancellationToken cancellationToken)
    {
        int stopped = 0;
        using IEnumerator<Action> questions = Questions(analysis, cancellationToken).GetEnumerator();
        while (questions.MoveNext())
        {
            try
            {
                questions.Current();
            }
            catch (OperationCanceledException e) when (e.CancellationToken == cancellationToken)
            {
                stopped++;
            }
        }

        return stopped;
    }

    private static IEnumerable<Action> Questions(PolicyAnalysis analysis, CancellationToken cancellationToken)
    {
        PolicySymbol policy = analysis.Project.Policies[0];
        yield return () => analysis.Of(policy, PolicyOptions.Default, cancellationToken);
        yield return () => analysis.ExamplesOf(policy, cancellationToken);
        yield return () => ReportCard.Of(analysis, policy, PolicyOptions.Default, cancellationToken);
        foreach (RuleSymbol rule in policy.Rules.Take(2))
        {
            yield return () => TableExtraction.At(analysis.Project, policy, rule.NameSpan, PolicyOptions.Default, cancellationToken);
        }
    }

    /// <summary>All that is told of a policy.</summary>
    private static IEnumerable<string> Told(PolicyAnalysis analysis, CancellationToken cancellationToken)
    {
        PolicySymbol policy = analysis.Project.Policies[0];
        foreach (Finding finding in analysis.AllOf(policy, PolicyOptions.Default, cancellationToken).Findings.Select(f => f.Finding))
        {
            yield return $"{finding.Rule.Code} {finding.Span} {finding.Message} {finding.Example} {string.Join(";", finding.Related)} {string.Join(";", finding.Fixes.Select(f => f.Title))}";
        }

        yield return ReportCardMarkdown.Of(ReportCard.Of(analysis, policy, PolicyOptions.Default, cancellationToken));
        ExampleRun run = analysis.ExamplesOf(policy, cancellationToken);
        yield return string.Join(";", run.Results.Select(r => r.Failure?.Message));
        foreach (ExampleCoverage coverage in run.Coverage)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{coverage.Share} {string.Join(",", coverage.NotShown.Select(s => s.Name))}");
        }

        PolicyFigures figures = analysis.FiguresOf(policy);
        foreach (RequestSymbol request in policy.Requests)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{figures.MostApprovalsOf(request)} {string.Join(" ", request.Rules.Select(r => figures.ShareOf(r.Root)))}");
        }

        foreach (RuleSymbol rule in policy.Rules.Take(2))
        {
            yield return TableExtraction.At(analysis.Project, policy, rule.NameSpan, PolicyOptions.Default, cancellationToken)?.Edits[0].NewText ?? "no table";
        }
    }
}
