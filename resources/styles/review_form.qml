<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" styleCategories="LayerConfiguration|Fields|Forms|AttributeTable" readOnly="0">
  <flags>
    <Identifiable>1</Identifiable>
    <Removable>1</Removable>
    <Searchable>1</Searchable>
    <Private>0</Private>
  </flags>
  <fieldConfiguration>
    <field name="imf_id" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="region" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="area_m2" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="length_m" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="width_m" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="maxwid_m" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="azimuth" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="sinuosity" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="branches" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="prob_mean" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="prob_max" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="lon" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="lat" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="false"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="status" configurationFlags="None">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option type="List" name="map">
              <Option type="Map">
                <Option type="QString" name="Not reviewed" value="unreviewed"/>
              </Option>
              <Option type="Map">
                <Option type="QString" name="Accept: a fracture" value="accepted"/>
              </Option>
              <Option type="Map">
                <Option type="QString" name="Reject: none" value="rejected"/>
              </Option>
              <Option type="Map">
                <Option type="QString" name="Edited or drawn: a fracture" value="edited"/>
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="comment" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option type="bool" name="IsMultiline" value="true"/>
            <Option type="bool" name="UseHtml" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="reviewer" configurationFlags="None">
      <editWidget type="">
        <config>
          <Option/>
        </config>
      </editWidget>
    </field>
    <field name="reviewed" configurationFlags="None">
      <editWidget type="">
        <config>
          <Option/>
        </config>
      </editWidget>
    </field>
    <field name="origin" configurationFlags="None">
      <editWidget type="">
        <config>
          <Option/>
        </config>
      </editWidget>
    </field>
    <field name="shape_key" configurationFlags="None">
      <editWidget type="Hidden">
        <config>
          <Option/>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
  <aliases>
    <alias name="Number" field="imf_id" index="0"/>
    <alias name="Region" field="region" index="1"/>
    <alias name="Area [m2]" field="area_m2" index="2"/>
    <alias name="Length [m]" field="length_m" index="3"/>
    <alias name="Mean width [m]" field="width_m" index="4"/>
    <alias name="Largest width [m]" field="maxwid_m" index="5"/>
    <alias name="Azimuth [deg]" field="azimuth" index="6"/>
    <alias name="Sinuosity" field="sinuosity" index="7"/>
    <alias name="Branches" field="branches" index="8"/>
    <alias name="Mean probability" field="prob_mean" index="9"/>
    <alias name="Highest probability" field="prob_max" index="10"/>
    <alias name="Longitude [deg]" field="lon" index="11"/>
    <alias name="Latitude [deg]" field="lat" index="12"/>
    <alias name="Decision" field="status" index="13"/>
    <alias name="Comment" field="comment" index="14"/>
    <alias name="Reviewer" field="reviewer" index="15"/>
    <alias name="Reviewed on" field="reviewed" index="16"/>
    <alias name="Origin" field="origin" index="17"/>
    <alias name="Key of the outline" field="shape_key" index="18"/>
  </aliases>
  <defaults>
    <default expression="" field="imf_id" applyOnUpdate="0"/>
    <default expression="" field="region" applyOnUpdate="0"/>
    <default expression="" field="area_m2" applyOnUpdate="0"/>
    <default expression="" field="length_m" applyOnUpdate="0"/>
    <default expression="" field="width_m" applyOnUpdate="0"/>
    <default expression="" field="maxwid_m" applyOnUpdate="0"/>
    <default expression="" field="azimuth" applyOnUpdate="0"/>
    <default expression="" field="sinuosity" applyOnUpdate="0"/>
    <default expression="" field="branches" applyOnUpdate="0"/>
    <default expression="" field="prob_mean" applyOnUpdate="0"/>
    <default expression="" field="prob_max" applyOnUpdate="0"/>
    <default expression="" field="lon" applyOnUpdate="0"/>
    <default expression="" field="lat" applyOnUpdate="0"/>
    <default expression="'edited'" field="status" applyOnUpdate="0"/>
    <default expression="" field="comment" applyOnUpdate="0"/>
    <default expression="left(coalesce(nullif(@user_full_name, ''), @user_account_name), 60)" field="reviewer" applyOnUpdate="1"/>
    <default expression="format_date(now(), 'yyyy-MM-dd')" field="reviewed" applyOnUpdate="1"/>
    <default expression="" field="origin" applyOnUpdate="0"/>
    <default expression="" field="shape_key" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="0" exp_strength="0" field="imf_id" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="region" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="area_m2" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="length_m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="width_m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="maxwid_m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="azimuth" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="sinuosity" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="branches" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="prob_mean" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="prob_max" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="lon" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="lat" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="status" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="comment" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="reviewer" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="reviewed" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="origin" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="shape_key" notnull_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="imf_id" exp=""/>
    <constraint desc="" field="region" exp=""/>
    <constraint desc="" field="area_m2" exp=""/>
    <constraint desc="" field="length_m" exp=""/>
    <constraint desc="" field="width_m" exp=""/>
    <constraint desc="" field="maxwid_m" exp=""/>
    <constraint desc="" field="azimuth" exp=""/>
    <constraint desc="" field="sinuosity" exp=""/>
    <constraint desc="" field="branches" exp=""/>
    <constraint desc="" field="prob_mean" exp=""/>
    <constraint desc="" field="prob_max" exp=""/>
    <constraint desc="" field="lon" exp=""/>
    <constraint desc="" field="lat" exp=""/>
    <constraint desc="" field="status" exp=""/>
    <constraint desc="" field="comment" exp=""/>
    <constraint desc="" field="reviewer" exp=""/>
    <constraint desc="" field="reviewed" exp=""/>
    <constraint desc="" field="origin" exp=""/>
    <constraint desc="" field="shape_key" exp=""/>
  </constraintExpressions>
  <expressionfields/>
  <attributetableconfig sortOrder="0" sortExpression="&quot;status&quot; = 'unreviewed' DESC, &quot;prob_mean&quot;" actionWidgetStyle="dropDown">
    <columns>
      <column type="field" name="imf_id" hidden="0" width="-1"/>
      <column type="field" name="region" hidden="0" width="-1"/>
      <column type="field" name="area_m2" hidden="0" width="-1"/>
      <column type="field" name="length_m" hidden="0" width="-1"/>
      <column type="field" name="width_m" hidden="0" width="-1"/>
      <column type="field" name="maxwid_m" hidden="0" width="-1"/>
      <column type="field" name="azimuth" hidden="0" width="-1"/>
      <column type="field" name="sinuosity" hidden="0" width="-1"/>
      <column type="field" name="branches" hidden="0" width="-1"/>
      <column type="field" name="prob_mean" hidden="0" width="-1"/>
      <column type="field" name="prob_max" hidden="0" width="-1"/>
      <column type="field" name="lon" hidden="0" width="-1"/>
      <column type="field" name="lat" hidden="0" width="-1"/>
      <column type="field" name="status" hidden="0" width="-1"/>
      <column type="field" name="comment" hidden="0" width="-1"/>
      <column type="field" name="reviewer" hidden="0" width="-1"/>
      <column type="field" name="reviewed" hidden="0" width="-1"/>
      <column type="field" name="origin" hidden="0" width="-1"/>
      <column type="field" name="shape_key" hidden="1" width="-1"/>
      <column type="actions" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <conditionalstyles>
    <rowstyles/>
    <fieldstyles/>
  </conditionalstyles>
  <storedexpressions/>
  <editform tolerant="1"></editform>
  <editforminit/>
  <editforminitcodesource>0</editforminitcodesource>
  <editforminitfilepath></editforminitfilepath>
  <editforminitcode><![CDATA[]]></editforminitcode>
  <featformsuppress>0</featformsuppress>
  <editorlayout>tablayout</editorlayout>
  <attributeEditorForm>
    <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Decision" visibilityExpression="" showLabel="1" columnCount="1">
      <attributeEditorField name="status" showLabel="1" index="13"/>
      <attributeEditorField name="comment" showLabel="1" index="14"/>
    </attributeEditorContainer>
    <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Measures" visibilityExpression="" showLabel="1" columnCount="1">
      <attributeEditorField name="imf_id" showLabel="1" index="0"/>
      <attributeEditorField name="region" showLabel="1" index="1"/>
      <attributeEditorField name="area_m2" showLabel="1" index="2"/>
      <attributeEditorField name="length_m" showLabel="1" index="3"/>
      <attributeEditorField name="width_m" showLabel="1" index="4"/>
      <attributeEditorField name="maxwid_m" showLabel="1" index="5"/>
      <attributeEditorField name="azimuth" showLabel="1" index="6"/>
      <attributeEditorField name="sinuosity" showLabel="1" index="7"/>
      <attributeEditorField name="branches" showLabel="1" index="8"/>
      <attributeEditorField name="prob_mean" showLabel="1" index="9"/>
      <attributeEditorField name="prob_max" showLabel="1" index="10"/>
      <attributeEditorField name="lon" showLabel="1" index="11"/>
      <attributeEditorField name="lat" showLabel="1" index="12"/>
    </attributeEditorContainer>
    <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Record" visibilityExpression="" showLabel="1" columnCount="1">
      <attributeEditorField name="origin" showLabel="1" index="17"/>
      <attributeEditorField name="reviewer" showLabel="1" index="15"/>
      <attributeEditorField name="reviewed" showLabel="1" index="16"/>
    </attributeEditorContainer>
  </attributeEditorForm>
  <editable>
    <field editable="0" name="area_m2"/>
    <field editable="0" name="azimuth"/>
    <field editable="0" name="branches"/>
    <field editable="0" name="imf_id"/>
    <field editable="0" name="lat"/>
    <field editable="0" name="length_m"/>
    <field editable="0" name="lon"/>
    <field editable="0" name="maxwid_m"/>
    <field editable="0" name="origin"/>
    <field editable="0" name="prob_max"/>
    <field editable="0" name="prob_mean"/>
    <field editable="0" name="region"/>
    <field editable="0" name="reviewed"/>
    <field editable="0" name="reviewer"/>
    <field editable="0" name="shape_key"/>
    <field editable="0" name="sinuosity"/>
    <field editable="0" name="width_m"/>
  </editable>
  <labelOnTop/>
  <reuseLastValue/>
  <dataDefinedFieldProperties/>
  <widgets/>
  <previewExpression>concat(coalesce("imf_id", 'drawn'), '  ', coalesce(represent_value("status"), ''))</previewExpression>
  <layerGeometryType>2</layerGeometryType>
</qgis>
