using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyLint.House.Tests.Laws;

/// <summary>A service app has one clock, the container's TimeProvider: what is due can be tested, and is the same on every node.</summary>
public static class OnlyGivenClocks
{
    public static IEnumerable<Violation> Check(RepositoryFile file) =>
        file.IsUnder("src/Hosting") || file.IsUnder("samples/ServiceDesk")
            ? from root in file.Roots
              from access in root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
              where access.Name.Identifier.ValueText is "Now" or "UtcNow" or "Today"
                  && access.Expression is IdentifierNameSyntax { Identifier.ValueText: "DateTime" or "DateTimeOffset" }
              select file.At(access, $"{access}: ask the TimeProvider that is injected")
            : [];
}
