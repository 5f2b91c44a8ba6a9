using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyLint.House.Tests.Laws;

/// <summary>A file holds one type and has its name: <c>Foo.cs</c> (or <c>Foo{T}.cs</c>), and <c>Foo.Bar.cs</c> for a part of a partial one.</summary>
public static class OneTypeAFile
{
    public static IEnumerable<Violation> Check(RepositoryFile file)
    {
        var stem = file.Name[..^".cs".Length];
        var name = stem.Split('.', '{')[0];
        foreach (var root in file.Roots)
        {
            var types = root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Where(n => n is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).ToList();
            foreach (var type in types)
            {
                var identifier = Identifier(type);
                if (identifier.ValueText != name)
                {
                    yield return file.At(identifier, $"type {identifier.ValueText} belongs in a file {identifier.ValueText}.cs");
                }
                else if (type != types[0])
                {
                    yield return file.At(identifier, $"a second type {identifier.ValueText}: give it a file {identifier.ValueText}{{T}}.cs");
                }
                else if (stem.Contains('.', StringComparison.Ordinal) && !((MemberDeclarationSyntax)type).Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    yield return file.At(identifier, $"only a part of a partial type has a name of two: rename to {name}.cs");
                }
            }
        }
    }

    private static SyntaxToken Identifier(SyntaxNode type) => type is DelegateDeclarationSyntax d ? d.Identifier : ((BaseTypeDeclarationSyntax)type).Identifier;
}
