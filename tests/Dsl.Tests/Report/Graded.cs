using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Report;

/// <summary>Policies as a host grades them.</summary>
internal static class Graded
{
    public static ReportCard Policy(string text, params (string Key, string Value)[] settings)
    {
        PolicyProject project = PolicyProject.Bind([SyntaxTree.Parse(PolicyText.From(text, "policy.svcpolicy"))], Zone);
        PolicyOptions options = PolicyOptions.Read(key => settings.Where(s => s.Key == key).Select(s => s.Value).FirstOrDefault());
        return ReportCard.Of(new PolicyAnalysis(project), project.Policies[0], options);
    }

    public static IEnumerable<ReportAnswer> Answers(this ReportCard card) => card.Marks.SelectMany(m => m.Answers);

    /// <summary>The answers to a question.</summary>
    public static ReportAnswer[] To(this ReportCard card, string question) => [.. card.Answers().Where(a => a.Question.Text == question)];

    private static TimeZoneInfo? Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : null;
}
