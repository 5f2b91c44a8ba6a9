using System.Security.Cryptography;
using System.Text;

namespace PolicyLint.Hosting.Policies;

/// <summary>A policy that the app lives on: what it says about itself, its text, and its ladders.</summary>
public sealed class RegisteredPolicy
{
    internal RegisteredPolicy(PolicyInfo info, string text, IReadOnlyList<EscalationLadder> ladders)
    {
        Info = info;
        Text = text;
        TextHash = HashOf(text);
        Ladders = ladders;
    }

    /// <summary>What it says about itself: <c>Returns.Info</c>.</summary>
    public PolicyInfo Info { get; }

    /// <summary>The text that the app was built from.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the text, in hexadecimal: the key by which it is kept.</summary>
    public string TextHash { get; }

    /// <summary>The ladders that its cases climb.</summary>
    public IReadOnlyList<EscalationLadder> Ladders { get; }

    /// <summary>The key of a text: line ends do not count, so that a checkout on another system is the same text.</summary>
    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
