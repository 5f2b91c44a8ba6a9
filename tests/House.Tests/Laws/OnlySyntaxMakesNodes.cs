using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyLint.House.Tests.Laws;

/// <summary>A tree gives its text back because one place builds it: types named <c>…Syntax</c> are constructed under src/Dsl/Syntax alone.</summary>
public static class OnlySyntaxMakesNodes
{
    private const string Home = "src/Dsl/Syntax";

    public static IEnumerable<Violation> Check(RepositoryFile file) =>
        !file.IsUnder("src") || file.IsUnder(Home)
            ? []
            : from root in file.Roots
              from creation in root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
              let type = TypeOf(creation)
              where type is not null && type.EndsWith("Syntax", StringComparison.Ordinal)
              select file.At(creation, $"new {type}: nodes are made under {Home}; parse a text, or add what you need to the grammar");

    /// <summary>The created type's simple name; of a target-typed <c>new</c> where its declaration says it.</summary>
    private static string? TypeOf(BaseObjectCreationExpressionSyntax creation) => SimpleName(creation switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => type,
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } } => type,
        { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } } => type,
        { Parent: ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: var type } } } => type,
        { Parent: ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } } => type,
        { Parent: ReturnStatementSyntax } => creation.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ReturnType,
        _ => null,
    });

    private static string? SimpleName(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
