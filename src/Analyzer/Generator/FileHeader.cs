using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Analyzer.Generator;

/// <summary>What the other files must know of one.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Header">Its policy's header.</param>
internal sealed record FileHeader(string Path, PolicyHeader Header);
