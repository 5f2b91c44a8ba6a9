using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.Hosts;
using SyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.CodeFixes;

/// <summary>The policies of one project of a workspace: what the engine finds in them, and the solution with what it puts right.</summary>
internal sealed class PolicyDocuments
{
    /// <summary>How the name of a policy file ends.</summary>
    public const string Extension = ".svcpolicy";

    private readonly Project _project;
    private readonly ImmutableArray<(DocumentId Id, PolicyText Text)> _documents;

    private PolicyDocuments(Project project, ImmutableArray<(DocumentId Id, PolicyText Text)> documents)
    {
        _project = project;
        _documents = documents;
    }

    private IEnumerable<PolicyText> Texts => _documents.Select(document => document.Text);

    /// <summary>Reads the policies of a project; a file that is listed twice is one.</summary>
    public static async Task<PolicyDocuments> ReadAsync(Project project, CancellationToken cancellationToken)
    {
        var documents = ImmutableArray.CreateBuilder<(DocumentId, PolicyText)>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (TextDocument document in project.AdditionalDocuments)
        {
            if (document.FilePath is { } path && path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && paths.Add(path))
            {
                SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                documents.Add((document.Id, PolicyText.From(text.ToString(), path)));
            }
        }

        return new PolicyDocuments(project, documents.ToImmutable());
    }

    /// <summary>What can be put right in the policies: findings with a fix that are not suppressed.</summary>
    public ImmutableArray<Finding> Find(CancellationToken cancellationToken) => Fixable(Texts, static _ => true, cancellationToken);

    /// <summary>The solution with one fix applied, over all the files that it edits.</summary>
    public Solution With(Fix fix) => With(Texts.Select(text => FixApplication.Apply(text, fix.Edits)));

    /// <summary>The solution with the findings of a kind put right, as far as fixes help: see <see cref="FixRounds"/>.</summary>
    /// <param name="isMeant">Which findings.</param>
    /// <param name="cancellationToken">Asked between two rules.</param>
    public Solution WithFixes(Func<Finding, bool> isMeant, CancellationToken cancellationToken) =>
        With(FixRounds.Run(Texts, texts => Fixable(texts, isMeant, cancellationToken), cancellationToken).Texts);

    private Solution With(IEnumerable<PolicyText> texts)
    {
        Solution solution = _project.Solution;
        foreach (((DocumentId id, PolicyText before), PolicyText after) in _documents.Zip(texts, static (document, text) => (document, text)))
        {
            if (before.Content != after.Content)
            {
                solution = solution.WithAdditionalDocumentText(id, SourceText.From(after.Content, _project.GetAdditionalDocument(id)!.TryGetText(out SourceText? text) ? text.Encoding : null));
            }
        }

        return solution;
    }

    private ImmutableArray<Finding> Fixable(IEnumerable<PolicyText> texts, Func<Finding, bool> isMeant, CancellationToken cancellationToken)
    {
        PolicyProject project = PolicyProject.Bind(texts.Select(SyntaxTree.Parse).ToImmutableArray(), MachineTimeZones.Source);
        return PolicyAnalysis.Run(project, OptionsOf, cancellationToken)
            .SelectMany(file => file.Findings)
            .Where(found => !found.IsSuppressed && isMeant(found.Finding))
            .Select(found => found.Finding)
            .ToImmutableArray();
    }

    private PolicyOptions OptionsOf(string path)
    {
        if (_project.AnalyzerOptions.AdditionalFiles.FirstOrDefault(file => file.Path == path) is not { } file)
        {
            return PolicyOptions.Default;
        }

        AnalyzerConfigOptions settings = _project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(file);
        return PolicyOptions.Read(key => settings.TryGetValue(key, out string? value) ? value : null, settings.Keys);
    }
}
