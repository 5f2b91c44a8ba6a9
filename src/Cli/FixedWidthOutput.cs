using System.Text;
using Spectre.Console;

namespace PolicyLint.Cli;

/// <summary>A writer as a page of a given width, so that what is piped breaks its lines as it would on a terminal that wide.</summary>
internal sealed class FixedWidthOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    /// <inheritdoc/>
    public TextWriter Writer => writer;

    /// <inheritdoc/>
    public bool IsTerminal => false;

    /// <inheritdoc/>
    public int Width => width;

    /// <inheritdoc/>
    public int Height => 60;

    /// <inheritdoc/>
    public void SetEncoding(Encoding encoding)
    {
        // The writer was made with its encoding.
    }
}
