using System.Collections.Concurrent;
using PolicyLint.Cli.Loading;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Checking;

/// <summary>Analyses what was loaded.</summary>
internal static class Check
{
    /// <summary>Analyses each file that was asked for, on all processors; the result does not depend on which is done first.</summary>
    /// <param name="load">The policies.</param>
    /// <param name="settings">The settings of each file.</param>
    /// <param name="scope">What of it is shown.</param>
    /// <param name="baseline">Findings that are known, and not shown again; null: none.</param>
    /// <param name="cancellationToken">Asked between rules.</param>
    public static CheckResult Run(PolicyLoad load, EditorConfigs settings, CheckScope scope, Baseline? baseline = null, CancellationToken cancellationToken = default)
    {
        // Notes that are not shown are counted.
        FindingSeverity least = scope.Least < FindingSeverity.Information ? scope.Least : FindingSeverity.Information;
        CheckedFile[] files = Analyze(load, settings, least, cancellationToken);
        int notShown = 0;
        int inBaseline = 0;
        for (int i = 0; i < files.Length; i++)
        {
            CheckedFile file = files[i];
            BaselineFile? known = baseline?.Of(file);
            var shown = new List<ReportedFinding>(file.Findings.Count);
            foreach (ReportedFinding found in file.Findings)
            {
                if (!scope.HasRule(found.Finding.Rule.Code))
                {
                    continue;
                }

                if (!found.IsSuppressed && known?.Takes(file, found.Finding) == true)
                {
                    inBaseline++;
                }
                else if (found.Finding.Severity < scope.Least)
                {
                    // What is hidden is for those who ask for it by name.
                    notShown += found.IsSuppressed || found.Finding.Severity < FindingSeverity.Information ? 0 : 1;
                }
                else
                {
                    shown.Add(found);
                }
            }

            files[i] = file with { Findings = shown };
        }

        return new CheckResult(files, load.Unread, notShown, inBaseline);
    }

    private static CheckedFile[] Analyze(PolicyLoad load, EditorConfigs settings, FindingSeverity least, CancellationToken cancellationToken)
    {
        var analyses = new ConcurrentDictionary<PolicyProject, PolicyAnalysis>();
        (PolicyProject Project, SyntaxTree Tree)[] asked = [.. load.Files];
        var files = new CheckedFile[asked.Length];
        Parallel.For(0, asked.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            (PolicyProject project, SyntaxTree tree) = asked[i];
            (PolicyProject part, PolicySymbol policy) = project.PartOnceOf(tree);

            // What is known of a file that stands alone is of no use to another.
            PolicyAnalysis analysis = part.Trees.Length == 1 ? new PolicyAnalysis(part) : analyses.GetOrAdd(part, p => new PolicyAnalysis(p));
            files[i] = new CheckedFile(project, tree, policy.Name, analysis.Of(policy, settings.Of(tree.Text.Path), cancellationToken, least).Findings);
        });
        return files;
    }
}
