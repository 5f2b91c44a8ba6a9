using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Rules;
using SyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.Analyzer;

/// <summary>The policies of one compilation, read when the first of its files is looked at; each is judged once, whoever asks.</summary>
internal sealed class CompilationPolicies(ImmutableArray<AdditionalText> files)
{
    private static readonly ConditionalWeakTable<Compilation, Latest> ByCompilation = new();

    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, Judged> _judged = new(StringComparer.Ordinal);
    private PolicyAnalysis? _analysis;
    private ImmutableDictionary<string, SyntaxTree> _byPath = ImmutableDictionary<string, SyntaxTree>.Empty;

    /// <summary>The files, each once.</summary>
    public ImmutableArray<AdditionalText> Files { get; } = files;

    /// <summary>The policies among the additional files of a compilation: the same for all of its analyzers. A project may list a file twice; it is one policy all the same.</summary>
    public static CompilationPolicies Of(Compilation compilation, ImmutableArray<AdditionalText> additional) => ByCompilation.GetValue(compilation, static _ => new Latest())
        .Get(additional.Where(PolicyTrees.IsPolicy).GroupBy(file => file.Path, StringComparer.Ordinal).Select(same => same.First()).ToImmutableArray());

    /// <summary>What there is to report of one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="settings">Its settings, from the editorconfig sections that match it.</param>
    /// <param name="cancellationToken">Stops reading files, and between rules.</param>
    public ImmutableArray<Diagnostic> DiagnosticsOf(AdditionalText file, AnalyzerConfigOptions settings, CancellationToken cancellationToken) =>
        FindingsOf(file, settings, cancellationToken)
            .Select(reported => PolicyDiagnostics.Of(reported.Finding, path => _byPath.TryGetValue(path, out SyntaxTree? tree) ? tree : null, reported.SuppressedBy))
            .ToImmutableArray();

    /// <summary>What was found in one file, as it is configured; suppressed findings among it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="settings">Its settings, from the editorconfig sections that match it.</param>
    /// <param name="cancellationToken">Stops reading files, and between rules.</param>
    public ImmutableArray<ReportedFinding> FindingsOf(AdditionalText file, AnalyzerConfigOptions settings, CancellationToken cancellationToken)
    {
        PolicyAnalysis analysis = Read(cancellationToken);
        if (!_byPath.TryGetValue(file.Path, out SyntaxTree? tree))
        {
            return ImmutableArray<ReportedFinding>.Empty;
        }

        Judged judged = _judged.GetOrAdd(file.Path, static _ => new Judged());
        lock (judged)
        {
            if (judged.Settings != settings)
            {
                judged.Findings = analysis.Of(analysis.Project.PolicyOf(tree), PolicyOptions.Read(key => settings.TryGetValue(key, out string? value) ? value : null, settings.Keys), cancellationToken).Findings;
                judged.Settings = settings;
            }

            return judged.Findings;
        }
    }

    private PolicyAnalysis Read(CancellationToken cancellationToken)
    {
        // Not a Lazy, which would keep a cancellation for ever.
        lock (_gate)
        {
            if (_analysis is null)
            {
                // Those that can't be read are left out: the compiler has said so already.
                ImmutableArray<SyntaxTree> trees = Files.Select(file => PolicyTrees.Of(file, cancellationToken)).OfType<SyntaxTree>().ToImmutableArray();
                PolicyAnalysis analysis = PolicyAnalyses.Of(trees);
                _byPath = analysis.Project.Trees.ToImmutableDictionary(tree => tree.Text.Path, StringComparer.Ordinal);
                _analysis = analysis;
            }

            return _analysis;
        }
    }

    private sealed class Judged
    {
        public AnalyzerConfigOptions? Settings { get; set; }

        public ImmutableArray<ReportedFinding> Findings { get; set; } = ImmutableArray<ReportedFinding>.Empty;
    }

    // A workspace keeps a compilation while a policy is edited: other files are other policies.
    private sealed class Latest
    {
        private CompilationPolicies? _policies;

        public CompilationPolicies Get(ImmutableArray<AdditionalText> files)
        {
            lock (this)
            {
                return _policies = _policies is { } latest && latest.Files.SequenceEqual(files) ? latest : new CompilationPolicies(files);
            }
        }
    }
}
