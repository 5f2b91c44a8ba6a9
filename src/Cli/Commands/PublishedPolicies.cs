using System.Globalization;
using PolicyLint.Cli.Loading;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Commands;

/// <summary>Policies that are written out for people, each with its report card, on the settings of its folder.</summary>
internal static class PublishedPolicies
{
    /// <summary>Reads and grades the policies, on all processors; in the order of their paths.</summary>
    /// <exception cref="UsageException">There are none, or one can't be read: nothing is published of the rest.</exception>
    public static async Task<IReadOnlyList<(PolicyProject Project, ReportCard Card)>> Of(string[] paths, string? stdinPath, DateOnly? asOf, Terminal terminal, CancellationToken cancellationToken)
    {
        PolicyLoad load = await PolicyLoad.Read(paths, stdinPath, terminal, cancellationToken);
        if (load.Unread.FirstOrDefault() is { } unread)
        {
            throw new UsageException($"{terminal.Told(unread.Path)} can't be read: {unread.Reason}.");
        }

        var policies = load.Policies.ToArray();
        var settings = new EditorConfigs(asOf is { } day ? key => key == PolicyOptionTable.AsOf.Key ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null : null);
        var analyses = load.Projects.ToDictionary(p => p, p => new PolicyAnalysis(p));
        var published = new (PolicyProject, ReportCard)[policies.Length];
        Parallel.For(0, policies.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            (PolicyProject project, PolicySymbol policy) = policies[i];
            published[i] = (project, ReportCard.Of(analyses[project], policy, settings.Of(policy.Tree.Text.Path), cancellationToken));
        });
        return published;
    }
}
