using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComposeGen.Output.Yaml;

/// <summary>The notation of generated YAML, over the event emitter of YamlDotNet; nothing is reflected over or converted.</summary>
internal sealed class YamlEmitter : IYamlWriter
{
    private static readonly MappingStart BlockMapping = new(AnchorName.Empty, TagName.Empty, true, MappingStyle.Block);
    private static readonly MappingStart FlowMapping = new(AnchorName.Empty, TagName.Empty, true, MappingStyle.Flow);
    private static readonly SequenceStart BlockSequence = new(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block);
    private static readonly SequenceStart FlowSequence = new(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Flow);

    /// <summary>
    /// A longer key stands on lines of its own, after a question mark. Readers allow 1024 characters otherwise, of the
    /// notation; the emitter counts those of the text, each of which may take six.
    /// </summary>
    private const int MaxKeyInLine = 160;

    private readonly Emitter _emitter;

    public YamlEmitter(TextWriter text)
    {
        _emitter = new Emitter(text, new EmitterSettings(
            bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: MaxKeyInLine,
            skipAnchorName: false, indentSequences: true, newLine: "\n"));
        _emitter.Emit(new StreamStart());
        _emitter.Emit(new DocumentStart(null, null, isImplicit: true));
    }

    public void BeginMapping() => _emitter.Emit(BlockMapping);

    public void EndMapping() => _emitter.Emit(new MappingEnd());

    public void BeginList() => _emitter.Emit(BlockSequence);

    public void BeginListInLine() => _emitter.Emit(FlowSequence);

    public void EndList() => _emitter.Emit(new SequenceEnd());

    public void EmptyMapping()
    {
        _emitter.Emit(FlowMapping);
        EndMapping();
    }

    public void EmptyList()
    {
        BeginListInLine();
        EndList();
    }

    public void Key(string key) => Scalar(key, YamlText.StyleOfKey(key));

    /// <summary>A string, quoted where it needs it.</summary>
    public void String(string text) => Scalar(text, YamlText.StyleOf(text));

    public void Quoted(string text) => Scalar(text, ScalarStyle.DoubleQuoted);

    /// <summary>A number, truth value or null, and what else is known to be safe as it stands.</summary>
    public void Bare(string text) => Scalar(text, ScalarStyle.Plain);

    public void Tree(YamlTree node)
    {
        var tag = node.Tag is { } name ? new TagName(name) : TagName.Empty;
        switch (node)
        {
            case YamlMapping mapping:
                var style = mapping.Entries.Count == 0 ? MappingStyle.Flow : MappingStyle.Block;
                _emitter.Emit(new MappingStart(AnchorName.Empty, tag, tag.IsEmpty, style));
                foreach (var (key, value) in mapping.Entries)
                {
                    Key(key);
                    Tree(value);
                }

                EndMapping();
                break;
            case YamlSequence sequence:
                var inLine = sequence.IsInLine || sequence.Items.Count == 0;
                _emitter.Emit(new SequenceStart(AnchorName.Empty, tag, tag.IsEmpty, inLine ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in sequence.Items)
                {
                    Tree(item);
                }

                EndList();
                break;
            case YamlScalar { Tag: not null } scalar:
                _emitter.Emit(new YamlDotNet.Core.Events.Scalar(AnchorName.Empty, tag, scalar.Text,
                    scalar.IsString ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain, isPlainImplicit: false, isQuotedImplicit: false));
                break;
            case YamlScalar scalar:
                Scalar(scalar.Text, !scalar.IsString ? ScalarStyle.Plain : scalar.IsQuoted ? ScalarStyle.DoubleQuoted : YamlText.StyleOf(scalar.Text));
                break;
        }
    }

    public void Finish()
    {
        _emitter.Emit(new DocumentEnd(isImplicit: true));
        _emitter.Emit(new StreamEnd());
    }

    private void Scalar(string text, ScalarStyle style) =>
        _emitter.Emit(new YamlDotNet.Core.Events.Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));
}
