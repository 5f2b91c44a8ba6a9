using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyLint.House.Tests.Laws;

/// <summary>A test runs.</summary>
public static class NoSkippedTests
{
    public static IEnumerable<Violation> Check(RepositoryFile file) =>
        from root in file.Roots
        from argument in root.DescendantNodes().OfType<AttributeArgumentSyntax>()
        where argument.NameEquals is { Name.Identifier.ValueText: "Skip" or "Explicit" }
        select file.At(argument, "mend the test or delete it: a skipped one says nothing");
}
