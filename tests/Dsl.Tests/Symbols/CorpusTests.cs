using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>The sample and the policies of real services bind without a finding.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.PathOf("tests/Corpus"), "*.svcpolicy").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Binds(string file) => BoundPolicies.Of(File.ReadAllText(Repository.PathOf("tests/Corpus/" + file))).IsFine();
}
