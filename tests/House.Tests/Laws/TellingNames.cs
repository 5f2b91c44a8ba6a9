using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyLint.House.Tests.Laws;

/// <summary>A name says what its type is, not that it helps.</summary>
public static class TellingNames
{
    private static readonly string[] Empty = ["Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager"];

    public static IEnumerable<Violation> Check(RepositoryFile file) =>
        from root in file.Roots
        from type in root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        let ending = Empty.FirstOrDefault(e => type.Identifier.ValueText.EndsWith(e, StringComparison.Ordinal))
        where ending is not null
        select file.At(type.Identifier, $"{type.Identifier.ValueText}: '{ending}' says nothing; name it after what it does, or move its members to the types that they are about");
}
