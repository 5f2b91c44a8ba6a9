#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A value of an enum by its name in the policy.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
internal sealed class EnumSpelling<TEnum>(string[] names) : JsonSpelling<TEnum>
    where TEnum : struct, Enum
{
    private readonly NumberedNames _names = new(names);

    internal override string What => _names.What;

    internal override JsonObject Schema() => _names.Schema();

    public override TEnum Read(ref Utf8JsonReader reader, string field)
    {
        var number = _names.Find(ref reader);
        return number < 0 ? throw Mismatch(reader, field) : Unsafe.As<int, TEnum>(ref number);
    }

    public override void Write(Utf8JsonWriter writer, TEnum value) => _names.Write(writer, Unsafe.As<TEnum, int>(ref value));
}
#endif
