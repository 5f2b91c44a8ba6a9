using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Analyzer;

/// <summary>
/// SVP7006: that policies have findings with a fix, said at the head of a C# file. <c>dotnet format</c> sees what stands in C#, and through
/// it reaches the fixes of what does not.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FixesAtHandAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = PolicyDescriptors.Of(CallerRules.FixesAtHand);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        if (context.Compilation.SyntaxTrees.Where(tree => !IsGenerated(tree)).OrderBy(tree => tree.FilePath, StringComparer.Ordinal).FirstOrDefault() is not { } first)
        {
            return;
        }

        CompilationPolicies policies = CompilationPolicies.Of(context.Compilation, context.Options.AdditionalFiles);
        int count = policies.Files.Sum(file => policies.FindingsOf(file, context.Options.AnalyzerConfigOptionsProvider.GetOptions(file), context.CancellationToken)
            .Count(found => !found.IsSuppressed && found.Finding.Severity >= FindingSeverity.Warning && !found.Finding.Fixes.IsEmpty));
        if (count > 0)
        {
            string findings = count == 1 ? "a finding" : count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " findings";
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Location.Create(first, default(TextSpan)),
                $"The policies of this project have {findings} with a fix. 'dotnet format analyzers --diagnostics {Rule.Id} --severity info' applies what can be fixed"));
        }
    }

    private static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
        || tree.GetRoot().GetLeadingTrivia().Any(trivia => trivia.ToString().IndexOf("auto-generated", StringComparison.Ordinal) >= 0);
}
