using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PolicyLint.Hosts.Tests;

/// <summary>The settings of files from <c>.editorconfig</c> files, as the compiler hands them to analyzers.</summary>
internal sealed class EditorConfigOptions(AnalyzerConfigSet files) : AnalyzerConfigOptionsProvider
{
    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions => new Section(files.GlobalConfigOptions.AnalyzerOptions);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Section(files.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);

    private sealed class Section(IReadOnlyDictionary<string, string> settings) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => settings.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => settings.TryGetValue(key, out value);
    }
}
