using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>One mistake is one finding: whatever name is wrong, nothing that depends on it is reported besides.</summary>
public sealed class OneMistakeTests
{
    public static TheoryData<string> Files => CorpusTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void AnUnknownNameIsReportedOnceWhereItStands(string file)
    {
        string text = File.ReadAllText(Repository.PathOf("tests/Corpus/" + file));
        BoundPolicies whole = BoundPolicies.Of(text);
        Reference[] references = [.. whole.Policy.References.DistinctBy(r => r.Span)];
        Assert.True(references.Length > 10, $"{references.Length} references");
        foreach (Reference reference in references)
        {
            BoundPolicies broken = BoundPolicies.Of(text[..reference.Span.Start] + "Zyxwvutsrq" + text[reference.Span.End..]);
            Finding[] errors = [.. broken.Errors];
            string place = $"'{reference.Target.Name}' at {reference.Span.Start}";
            Assert.True(errors.Length == 1, place + ": " + string.Join("\n", errors.Select(broken.Show)));
            Assert.Equal("SVP1001", errors[0].Rule.Code);
            Assert.InRange(reference.Span.Start, errors[0].Span.Start, errors[0].Span.End);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void AMisspeltNameIsOfferedAsItWas(string file)
    {
        string text = File.ReadAllText(Repository.PathOf("tests/Corpus/" + file));
        int offered = 0;
        foreach (Reference reference in BoundPolicies.Of(text).Policy.References.DistinctBy(r => r.Span).Where(r => r.Span.Length > 5))
        {
            BoundPolicies broken = BoundPolicies.Of(text[..(reference.Span.Start + 2)] + text[(reference.Span.Start + 3)..]);
            Finding error = Assert.Single(broken.Errors);
            if (error.Fixes is [var fix])
            {
                offered++;
                Assert.Equal([], broken.After(fix).Errors.Select(broken.Show));
            }
        }

        Assert.True(offered > 5, $"{offered} fixes");
    }
}
