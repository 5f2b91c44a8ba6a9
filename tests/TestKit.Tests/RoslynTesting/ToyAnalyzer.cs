using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PolicyLint.TestKit.Tests.RoslynTesting;

/// <summary>Finds the word "sour" in .toy files ("sour!" twice; as severe as their .editorconfig says), classes named Sour in C#, and throws at "explode".</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToyAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Word = new("TOY001", "Sweeten", "'{0}' is sour, word {1}", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Class = new("TOY002", "Sweeten the class", "Class '{0}' is sour", "Toy", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Word, Class];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(AnalyzeFile);
        context.RegisterSyntaxNodeAction(AnalyzeClass, SyntaxKind.ClassDeclaration);
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var text = context.AdditionalFile.GetText(context.CancellationToken)!;
        var all = text.ToString();
        if (all.Contains("explode", StringComparison.Ordinal))
        {
            throw new InvalidTimeZoneException("the toy exploded");
        }

        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile);
        var severity = options.TryGetValue("toy.severity", out var value) ? Enum.Parse<DiagnosticSeverity>(value) : Word.DefaultSeverity;
        for (int at = all.IndexOf("sour", StringComparison.Ordinal), word = 1; at >= 0; at = all.IndexOf("sour", at + 1, StringComparison.Ordinal), word++)
        {
            var span = new TextSpan(at, 4);
            var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(Word, location, severity, null, null, "sour", word));
            if (all.AsSpan(span.End).StartsWith("!"))
            {
                context.ReportDiagnostic(Diagnostic.Create(Word, location, severity, null, null, "sour!", word));
            }
        }
    }

    private static void AnalyzeClass(SyntaxNodeAnalysisContext context)
    {
        var identifier = ((ClassDeclarationSyntax)context.Node).Identifier;
        if (identifier.ValueText == "Sour")
        {
            context.ReportDiagnostic(Diagnostic.Create(Class, identifier.GetLocation(), identifier.ValueText));
        }
    }
}
