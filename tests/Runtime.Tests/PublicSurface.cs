using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PolicyLint.Tests;

/// <summary>Renders what an assembly shows to others: one line a type, one line a member, in ordinal order.</summary>
internal static class PublicSurface
{
    private static readonly NullabilityInfoContext Nullability = new();

    internal static List<string> Of(Assembly assembly)
    {
        var lines = new List<string>();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            lines.Add(Kind(type) + " " + Name(type, full: true) + Bases(type));
            lines.AddRange(Members(type).Order(StringComparer.Ordinal).Select(member => "  " + Name(type) + "." + member));
        }

        return lines;
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        var bases = type.GetInterfaces().Where(face => face.IsPublic).Select(face => Name(face)).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } ancestor && ancestor != typeof(object) && ancestor != typeof(ValueType))
        {
            bases.Insert(0, Name(ancestor));
        }

        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name =>
                name + " = " + Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        }

        return type.GetConstructors(Declared).Where(Shown).Select(constructor => "ctor" + Parameters(constructor))
            .Concat(type.GetMethods(Declared).Where(Shown).Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)).Select(Method))
            .Concat(type.GetProperties(Declared).Where(property => property.GetMethod is { } getter && Shown(getter)).Select(Property));
    }

    private static bool Shown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? "<" + string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name)) + ">" : "";
        return (method.IsStatic ? "static " : "") + method.Name + generic + Parameters(method) + " : " + Name(method.ReturnType) + Mark(Nullability.Create(method.ReturnParameter));
    }

    private static string Property(PropertyInfo property)
    {
        var required = property.IsDefined(typeof(RequiredMemberAttribute), false) ? "required " : "";
        var isStatic = property.GetMethod!.IsStatic ? "static " : "";
        var accessors = property.SetMethod is { } setter && Shown(setter) ? " { get; init; }" : " { get; }";
        return isStatic + required + property.Name + " : " + Name(property.PropertyType) + Mark(Nullability.Create(property)) + accessors;
    }

    private static string Parameters(MethodBase method) => "(" + string.Join(", ", method.GetParameters().Select(parameter =>
    {
        var way = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
        var fallback = parameter.HasDefaultValue ? " = " + (Convert.ToString(parameter.RawDefaultValue, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "null") : "";
        return way + Name(parameter.ParameterType) + Mark(Nullability.Create(parameter)) + " " + parameter.Name + fallback;
    })) + ")";

    private static string Mark(NullabilityInfo info) => !info.Type.IsValueType && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";

    private static string Name(Type type, bool full = false)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var name = type.Name;
        if (type.IsGenericType)
        {
            var tick = name.IndexOf('`', StringComparison.Ordinal);
            name = (tick < 0 ? name : name[..tick]) + "<" + string.Join(", ", type.GetGenericArguments().Select(argument => Name(argument))) + ">";
        }

        return (full && type.Namespace is not null ? type.Namespace + "." : "") + (type.IsNested ? Name(type.DeclaringType!) + "+" : "") + name;
    }
}
