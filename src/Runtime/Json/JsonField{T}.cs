#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A property of the JSON of a request or a decision.</summary>
/// <typeparam name="T">The request or the decision.</typeparam>
public abstract class JsonField<T>
    where T : struct
{
    private protected JsonField(string name, bool mayBeAbsent)
    {
        Name = name;
        MayBeAbsent = mayBeAbsent;
    }

    /// <summary>The name, as the policy has it.</summary>
    internal string Name { get; }

    /// <summary>Whether what starts without it holds its value already.</summary>
    internal bool MayBeAbsent { get; }

    /// <summary>Whether its value follows from the others.</summary>
    internal virtual bool IsDerived => false;

    /// <summary>What JSON Schema says of its value.</summary>
    /// <param name="start">What holds its value where it is absent.</param>
    internal abstract JsonObject Schema(in T start);

    internal abstract void Write(Utf8JsonWriter writer, in T value);

    /// <summary>Reads it into what is made.</summary>
    internal abstract void Read(ref Utf8JsonReader reader, ref T value);

    /// <summary>Reads it once the others are known.</summary>
    internal virtual void Check(ref Utf8JsonReader reader, in T value) => reader.TrySkip();
}
#endif
