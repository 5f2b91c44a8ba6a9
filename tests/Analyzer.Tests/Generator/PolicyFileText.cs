using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PolicyLint.Analyzer.Tests.Generator;

/// <summary>A policy file as the compiler hands it over: one text as long as it does not change.</summary>
internal sealed class PolicyFileText(string path, string content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
