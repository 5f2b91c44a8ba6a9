using Pidgin.Configuration;

namespace Pidgin;

/// <summary>Where a run of a parser is: its input, the place in it, and what the run carries.</summary>
internal ref struct ParseState<TToken>
{
    private readonly ReadOnlySpan<TToken> _input;
    private int _location;

    internal ParseState(IConfiguration<TToken> configuration, ReadOnlySpan<TToken> input)
    {
        Configuration = configuration;
        _input = input;
        _location = 0;
    }

    /// <summary>What the run carries.</summary>
    public IConfiguration<TToken> Configuration { get; }

    /// <summary>How many tokens were consumed.</summary>
    public readonly long Location => _location;

    /// <summary>Whether there is a token at the location.</summary>
    public readonly bool HasCurrent => _location < _input.Length;

    /// <summary>The token at the location; only where <see cref="HasCurrent"/>.</summary>
    public readonly TToken Current => _input[_location];

    /// <summary>Consumes tokens; at the end of the input it stays there.</summary>
    public void Advance(int count = 1) => _location = Math.Min(_location + count, _input.Length);
}
