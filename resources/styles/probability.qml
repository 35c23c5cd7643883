<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis styleCategories="Symbology" version="3.22.16-Białowieża">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option value="" name="name" type="QString"/>
      <Option name="properties"/>
      <Option value="collection" name="type" type="QString"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling maxOversampling="2" zoomedInResamplingMethod="nearestNeighbour" enabled="false" zoomedOutResamplingMethod="nearestNeighbour"/>
    </provider>
    <rasterrenderer nodataColor="" band="1" classificationMin="0" opacity="1" alphaBand="-1" classificationMax="1" type="singlebandpseudocolor">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader minimumValue="0" colorRampType="INTERPOLATED" classificationMode="1" clip="0" labelPrecision="6" maximumValue="1">
          <colorramp name="[source]" type="gradient">
            <Option type="Map">
              <Option value="0,0,4,0" name="color1" type="QString"/>
              <Option value="252,253,191,255" name="color2" type="QString"/>
              <Option value="0" name="discrete" type="QString"/>
              <Option value="gradient" name="rampType" type="QString"/>
              <Option value="0.1;28,16,68,0:0.25;79,18,123,110:0.499;129,37,129,170:0.5;203,62,113,215:0.75;251,136,97,235" name="stops" type="QString"/>
            </Option>
            <prop v="0,0,4,0" k="color1"/>
            <prop v="252,253,191,255" k="color2"/>
            <prop v="0" k="discrete"/>
            <prop v="gradient" k="rampType"/>
            <prop v="0.1;28,16,68,0:0.25;79,18,123,110:0.499;129,37,129,170:0.5;203,62,113,215:0.75;251,136,97,235" k="stops"/>
          </colorramp>
          <item label="0" alpha="0" value="0" color="#000004"/>
          <item label="0.1" alpha="0" value="0.1" color="#1c1044"/>
          <item label="0.25" alpha="110" value="0.25" color="#4f127b"/>
          <item label="below 0.5" alpha="170" value="0.499" color="#812581"/>
          <item label="0.5" alpha="215" value="0.5" color="#cb3e71"/>
          <item label="0.75" alpha="235" value="0.75" color="#fb8861"/>
          <item label="1" alpha="255" value="1" color="#fcfdbf"/>
          <rampLegendSettings maximumLabel="" suffix="" useContinuousLegend="1" minimumLabel="" orientation="2" prefix="" direction="0">
            <numericFormat id="basic">
              <Option type="Map">
                <Option value="" name="decimal_separator" type="QChar"/>
                <Option value="6" name="decimals" type="int"/>
                <Option value="0" name="rounding_type" type="int"/>
                <Option value="false" name="show_plus" type="bool"/>
                <Option value="true" name="show_thousand_separator" type="bool"/>
                <Option value="false" name="show_trailing_zeros" type="bool"/>
                <Option value="" name="thousand_separator" type="QChar"/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast contrast="0" gamma="1" brightness="0"/>
    <huesaturation colorizeOn="0" colorizeGreen="128" colorizeRed="255" colorizeBlue="128" invertColors="0" saturation="0" grayscaleMode="0" colorizeStrength="100"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
