namespace PolicyLint.Dsl.Findings;

/// <summary>What is fixed about a rule: code, title, area and severity.</summary>
/// <param name="Code"><c>SVP</c> and four digits.</param>
/// <param name="Title">What to do, as an imperative, without a full stop.</param>
/// <param name="Area">The area: Syntax, Names, Rules, Escalation, Capacity, Improvement, Examples, Code or Style.</param>
/// <param name="DefaultSeverity">The severity where nothing is configured.</param>
public sealed record RuleDescriptor(string Code, string Title, string Area, FindingSeverity DefaultSeverity)
{
    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => "https://github.com/policylint/policylint/blob/main/docs/rules/" + Code + ".md";

    /// <summary>Whether a policy may suppress it: an error says that the file can't be read or contradicts itself, and stays.</summary>
    public bool IsSuppressible => DefaultSeverity != FindingSeverity.Error;
}
