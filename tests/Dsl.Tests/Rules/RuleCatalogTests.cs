using System.Text.RegularExpressions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Dsl.Tests.Rules;

public sealed class RuleCatalogTests
{
    private static readonly string[] Areas = ["Syntax", "Names", "Rules", "Escalation", "Capacity", "Improvement", "Examples", "Code", "Style"];

    [Fact]
    public void Codes_are_unique_and_in_order() =>
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Code).Distinct().Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.Code));

    [Fact]
    public void Every_descriptor_in_the_assembly_is_entered()
    {
        IEnumerable<RuleDescriptor> declared = typeof(RuleCatalog).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Rule", StringComparison.Ordinal) && !type.IsAbstract | type.IsSealed)
            .Select(type => type.GetProperty("Descriptor")!)
            .Select(property => (RuleDescriptor)property.GetValue(property.GetMethod!.IsStatic ? null : Activator.CreateInstance(property.DeclaringType!))!);

        Assert.Equal(declared.Select(rule => rule.Code).Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.Code));
    }

    [Fact]
    public void Codes_titles_and_areas_keep_to_their_form()
    {
        foreach (RuleDescriptor rule in RuleCatalog.All)
        {
            Assert.Matches(new Regex("^SVP[0-9]{4}$"), rule.Code);
            Assert.Matches(new Regex("^[A-Z].*[^.]$"), rule.Title);
            Assert.Contains(rule.Area, Areas);
            Assert.EndsWith("/docs/rules/" + rule.Code + ".md", rule.HelpLink, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_code_is_found_and_any_other_text_is_not()
    {
        Assert.Equal("SVP2001", RuleCatalog.Find("SVP2001")!.Code);
        Assert.Null(RuleCatalog.Find("SVP9999"));
        Assert.Null(RuleCatalog.Find("svp2001"));
        Assert.Null(RuleCatalog.Find(string.Empty));
    }
}
