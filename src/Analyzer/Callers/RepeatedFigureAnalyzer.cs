using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Analyzer.Callers;

/// <summary>
/// SVP7003: a duration or an amount of money that is written out in C# and is a figure of the policy too. Said only in files that use
/// the class which has the member: elsewhere, four hours are just four hours.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedFigureAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = PolicyDescriptors.Of(CallerRules.RepeatedFigure);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            ImmutableArray<AdditionalText> files = start.Options.AdditionalFiles.Where(PolicyTrees.IsPolicy).ToImmutableArray();
            if (!files.IsEmpty && FigureLiterals.Of(start.Compilation) is { } literals)
            {
                var figures = new CompilationFigures(start.Compilation, files, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                start.RegisterOperationAction(action => Check(action, literals, figures), OperationKind.Invocation, OperationKind.ObjectCreation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, FigureLiterals literals, CompilationFigures figures)
    {
        if (literals.ValueOf(context.Operation) is not { } value
            || figures.Find(value, context.CancellationToken).FirstOrDefault(figure => IsUsed(context.Operation, figure.Policy)).Member is not { } member)
        {
            return;
        }

        string repair = member.Expression is null
            ? $"Take it from there, with '{member.Member}.On' and the day"
            : "Take it from there";
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            context.Operation.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(FigureMember.ExpressionProperty, member.Expression),
            $"'{context.Operation.Syntax}' is written in the policy too, as {member.Name}. {repair}: two of one figure drift apart."));
    }

    private static bool IsUsed(IOperation operation, INamedTypeSymbol policy) => operation.Syntax.SyntaxTree.GetRoot().DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == policy.Name && SymbolEqualityComparer.Default.Equals(operation.SemanticModel!.GetSymbolInfo(name).Symbol, policy));
}
